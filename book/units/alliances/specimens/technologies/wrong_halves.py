# points: 5
# diagnosis: sum-shared-out
from math import log

a, b, both = log(given.v1), log(given.v2), given.v1 + given.v2
provision = [
    {"technology": "total effort", "first": a / 2, "second": a / 2, "planned": log(both)},
    {"technology": "weakest link", "first": b, "second": b, "planned": log(both / 2)},
    {"technology": "best shot", "first": a, "second": 0, "planned": log(both)},
]
