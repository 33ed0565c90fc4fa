# points: 5.5
# diagnosis: level-halved
from math import log

a, b, both = log(given.v1), log(given.v2), log(given.v1 + given.v2)
provision = [
    {"technology": "total effort", "first": a, "second": 0, "planned": both},
    {"technology": "weakest link", "first": b, "second": b, "planned": both / 2},
    {"technology": "best shot", "first": a, "second": 0, "planned": both},
]
