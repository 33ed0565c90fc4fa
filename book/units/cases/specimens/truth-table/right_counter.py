# points: 5
from collections import Counter


def truth_table(cases, conditions, outcome):
    def key(case):
        return "".join(map(str, (case[name] for name in conditions)))

    every = Counter(map(key, cases.values()))
    with_it = Counter(key(case) for case in cases.values() if case[outcome])
    return {one: [count, with_it[one]] for one, count in every.items()}
