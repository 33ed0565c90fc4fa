# points: 23/16
# diagnosis: everybody-tied
from itertools import combinations

ties = list(combinations(sorted({state for states in members_of.values() for state in states}), 2))
measured = measure(ties)
formats = [
    {"state": s, **{name: round(one, 3) for name, one in measured[s].items()}}
    for s in ["EST", "LTU", "USA", "TUR"]
]
