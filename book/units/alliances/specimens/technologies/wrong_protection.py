# points: 2.5
# diagnosis: protection-for-effort
from math import log, exp

a, b, both = log(given.v1), log(given.v2), given.v1 + given.v2
provision = [
    {"technology": "total effort", "first": 1 - exp(-(a)), "second": 1 - exp(-(0)), "planned": 1 - exp(-(log(both)))},
    {"technology": "weakest link", "first": 1 - exp(-(b)), "second": 1 - exp(-(b)), "planned": 1 - exp(-(log(both / 2)))},
    {"technology": "best shot", "first": 1 - exp(-(a)), "second": 1 - exp(-(0)), "planned": 1 - exp(-(log(both)))},
]
