"""What a learner's notebook uses: checks on the spot, tables as rows, one's own numbers.

The only code of this package, with `probe` and `compare`, that runs beside a learner's. Standard library only.
"""

from cyberattache.compare.argument import Bank, Bearing
from cyberattache.compare.labels import Reading, reading
from cyberattache.learner.given import Given
from cyberattache.learner.observe import Call, Check, Observe, call, calls, name, names, task
from cyberattache.learner.rows import Rows, table
from cyberattache.learner.seen import Seen
from cyberattache.learner.unit import LearnerUnit, unit

__all__ = [
    "Bank",
    "Bearing",
    "Call",
    "Check",
    "Given",
    "LearnerUnit",
    "Observe",
    "Reading",
    "Rows",
    "Seen",
    "call",
    "calls",
    "name",
    "names",
    "reading",
    "table",
    "task",
    "unit",
]
