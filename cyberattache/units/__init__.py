"""The units of the course, as their authors wrote them."""

from cyberattache.units.load import LoadedUnit, authored_course, graded_in_order, in_order, load_unit, names
from cyberattache.units.rubric import Criterion, Exemplar, Rubric

__all__ = [
    "Criterion",
    "Exemplar",
    "LoadedUnit",
    "Rubric",
    "authored_course",
    "graded_in_order",
    "in_order",
    "load_unit",
    "names",
]
