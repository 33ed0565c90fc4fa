# points: 1.25
# diagnosis: share-in-percent
from itertools import combinations

ties = [pair for states in members_of.values() for pair in combinations(states, 2)]
measured = measure(ties)
formats = [{"state": s, "degree": 100 * measured[s]["degree"], "betweenness": round(measured[s]["betweenness"], 3)} for s in ["EST", "LTU", "USA", "TUR"]]
