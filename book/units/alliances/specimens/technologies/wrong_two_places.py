# points: 2.5
# diagnosis: too-few-places
from math import log

a, b, both = log(given.v1), log(given.v2), log(given.v1 + given.v2)
provision = [
    {"technology": "total effort", "first": round(a, 2), "second": 0, "planned": round(both, 2)},
    {
        "technology": "weakest link",
        "first": round(b, 2),
        "second": round(b, 2),
        "planned": round(log((given.v1 + given.v2) / 2), 2),
    },
    {"technology": "best shot", "first": round(a, 2), "second": 0, "planned": round(both, 2)},
]
