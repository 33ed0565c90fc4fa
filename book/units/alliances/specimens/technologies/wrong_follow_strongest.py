# points: 4
# diagnosis: weakest-follows-strongest
from math import log

a, b, both = log(given.v1), log(given.v2), given.v1 + given.v2
provision = [
    {"technology": "total effort", "first": a, "second": 0, "planned": log(both)},
    {"technology": "weakest link", "first": a, "second": a, "planned": log(both / 2)},
    {"technology": "best shot", "first": a, "second": 0, "planned": log(both)},
]
