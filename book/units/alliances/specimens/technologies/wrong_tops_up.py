# points: 5.5
# diagnosis: tops-up-to-the-plan
from math import log

a, b, both = log(given.v1), log(given.v2), log(given.v1 + given.v2)
provision = [
    {"technology": "total effort", "first": a, "second": both - a, "planned": both},
    {"technology": "weakest link", "first": b, "second": b, "planned": log((given.v1 + given.v2) / 2)},
    {"technology": "best shot", "first": a, "second": 0, "planned": both},
]
