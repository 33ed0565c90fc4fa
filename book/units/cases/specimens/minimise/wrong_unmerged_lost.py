# points: 2.5
# diagnosis: unmerged-lost
from itertools import combinations


def minimise(present, free=()):
    level, merged = {*present, *free}, set()
    while level:
        made = set()
        for a, b in combinations(sorted(level), 2):
            places = [i for i in range(len(a)) if a[i] != b[i]]
            if len(places) == 1 and "-" not in a[places[0]] + b[places[0]]:
                made.add(a[: places[0]] + "-" + a[places[0] + 1 :])
        merged |= made
        level = made

    def covers(term, one):
        return all(x in ("-", y) for x, y in zip(term, one))

    for size in range(len(merged) + 1):
        good = [
            some
            for some in combinations(sorted(merged), size)
            if all(any(covers(term, one) for term in some) for one in present)
        ]
        if good:
            return list(max(good, key=lambda some: "".join(some).count("-")))
    return []
