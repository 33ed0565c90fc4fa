# points: 23/16
# diagnosis: met-once-is-not-enough
from collections import Counter
from itertools import combinations

meetings = Counter(tuple(sorted(pair)) for states in members_of.values() for pair in combinations(states, 2))
measured = measure([pair for pair, times in meetings.items() if times > 1])
alone = {"degree": 0, "betweenness": 0}
formats = [
    {"state": s, **{name: round(one, 3) for name, one in measured.get(s, alone).items()}}
    for s in ["EST", "LTU", "USA", "TUR"]
]
