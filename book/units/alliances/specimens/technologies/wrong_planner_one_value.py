# points: 4.5
# diagnosis: planner-values-one
from math import log

a, b, both = log(given.v1), log(given.v2), given.v1 + given.v2
provision = [
    {"technology": "total effort", "first": a, "second": 0, "planned": a},
    {"technology": "weakest link", "first": b, "second": b, "planned": log(given.v1 / 2)},
    {"technology": "best shot", "first": a, "second": 0, "planned": a},
]
