# points: 3
from bisect import bisect

WORDS = [
    *("almost no chance", "very unlikely", "unlikely", "roughly even chance"),
    *("likely", "very likely", "almost certain"),
]


def term(p):
    percent = round(100 * p, 6)
    if not 1 <= percent <= 99:
        raise ValueError(p)
    return WORDS[bisect([5, 20, 45, 55, 80, 95], percent)]
