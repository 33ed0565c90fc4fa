"""The checks of a unit: what its author imports to write them, and how they are loaded.

`checks_open.py` imports from `cyberattache.learner`, `checks_closed.py` from here; both are written in the same words.
"""

from cyberattache.checks.load import TaskChecks, load_checks
from cyberattache.compare.argument import Bank, Bearing
from cyberattache.compare.labels import Reading, reading
from cyberattache.learner import Call, Check, Given, Observe, Seen, call, calls, name, names, task

__all__ = [
    "Bank",
    "Bearing",
    "Call",
    "Check",
    "Given",
    "Observe",
    "Reading",
    "Seen",
    "TaskChecks",
    "call",
    "calls",
    "load_checks",
    "name",
    "names",
    "reading",
    "task",
]
