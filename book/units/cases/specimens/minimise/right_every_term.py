# points: 6
from itertools import combinations, product


def minimise(present, free=()):
    if len(present) == 0:
        return []
    width = len(present[0])
    allowed = set(present) | set(free)
    terms = {}
    for letters in product("01-", repeat=width):
        covered = {"".join(c) for c in product(*[("0", "1") if x == "-" else (x,) for x in letters])}
        if covered <= allowed:
            terms["".join(letters)] = covered & set(present)
    useful = [t for t in terms if terms[t] and not any(terms[t] <= terms[u] and covers_more(u, t) for u in terms if u != t)]
    for size in range(1, len(useful) + 1):
        found = [c for c in combinations(useful, size) if set().union(*(terms[t] for t in c)) == set(present)]
        if found:
            return set(max(found, key=lambda c: "".join(c).count("-")))


def covers_more(a, b):
    return all(x == "-" or x == y for x, y in zip(a, b))
