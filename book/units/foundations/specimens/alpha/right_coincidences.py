# points: 7
from collections import Counter
from itertools import permutations


def alpha(ratings, metric):
    coincidences = Counter()
    for codes in comparable(ratings):
        for c, k in permutations(codes, 2):
            coincidences[c, k] += 1 / (len(codes) - 1)
    totals = Counter()
    for (c, _), weight in coincidences.items():
        totals[c] += weight
    if len(totals) < 2:
        raise ValueError("codes do not vary")
    n = sum(totals.values())
    far = (lambda c, k: (c - k) ** 2) if metric == "interval" else (lambda c, k: c != k)
    seen = sum(weight * far(c, k) for (c, k), weight in coincidences.items())
    expected = sum(totals[c] * totals[k] * far(c, k) for c in totals for k in totals)
    return 1 - (n - 1) * seen / expected
