"""The names that a notebook's first cells define, and those that a piece of code binds for the cells after it."""

from __future__ import annotations

import symtable

from cyberattache.release import setup_source
from cyberattache.types import Unit


def own_names(unit: Unit) -> frozenset[str]:
    """Name what the cells before the first task define: no answer may take them away from the cells after it."""
    return bound(setup_source(unit)) | {"given", "Given"}


def bound(source: str) -> frozenset[str]:
    """Name what a cell binds in the notebook; what a function or a comprehension keeps to itself does not count.

    Nothing is found in what is no Python, such as a cell with a magic of Jupyter.
    """
    try:
        scopes = [symtable.symtable(source, "cell", "exec")]
    except SyntaxError:
        return frozenset()
    found = {one.get_name() for one in scopes[0].get_symbols() if one.is_assigned() or one.is_imported()}
    while scopes:
        scope = scopes.pop()
        scopes += scope.get_children()
        found |= {one.get_name() for one in scope.get_symbols() if one.is_declared_global() and one.is_assigned()}
    return frozenset(found)
