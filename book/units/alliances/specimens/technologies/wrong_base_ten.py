# points: 2.5
# diagnosis: logarithm-to-base-ten
from math import log10

both = given.v1 + given.v2
provision = [
    {"technology": "total effort", "first": log10(given.v1), "second": 0, "planned": log10(both)},
    {"technology": "weakest link", "first": log10(given.v2), "second": log10(given.v2), "planned": log10(both / 2)},
    {"technology": "best shot", "first": log10(given.v1), "second": 0, "planned": log10(both)},
]
