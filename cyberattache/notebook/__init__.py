"""Notebooks as data: the author's exercise, and a learner's submission."""

from cyberattache.notebook.exercise import Exercise, Role, SourceCell, parse_exercise
from cyberattache.notebook.rebuild import Rebuilt, rebuild

__all__ = ["Exercise", "Rebuilt", "Role", "SourceCell", "parse_exercise", "rebuild"]
