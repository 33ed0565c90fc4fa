# points: 0
# diagnosis: terms-in-one-text
from itertools import combinations


def covers(term, one):
    return all(a == "-" or a == b for a, b in zip(term, one))


def primes_of(terms):
    terms, primes = set(terms), set()
    while terms:
        merged, used = set(), set()
        for a, b in combinations(sorted(terms), 2):
            places = [i for i in range(len(a)) if a[i] != b[i]]
            if len(places) == 1 and "-" not in a[places[0]] + b[places[0]]:
                merged.add(a[: places[0]] + "-" + a[places[0] + 1 :])
                used |= {a, b}
        primes |= terms - used
        terms = merged
    return sorted(primes)


def choose(primes, wanted):
    for size in range(len(primes) + 1):
        good = [c for c in combinations(primes, size) if all(any(covers(t, w) for t in c) for w in wanted)]
        if good:
            return list(max(good, key=lambda c: sum(t.count("-") for t in c)))



def minimise(present, free=()):
    return " + ".join(choose(primes_of([*present, *free]), present))
