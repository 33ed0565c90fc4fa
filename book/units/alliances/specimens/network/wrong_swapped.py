# points: 0
# diagnosis: columns-swapped
from itertools import combinations

ties = [pair for states in members_of.values() for pair in combinations(states, 2)]
measured = measure(ties)
formats = [{"state": s, "degree": round(measured[s]["betweenness"], 3), "betweenness": round(measured[s]["degree"], 3)} for s in ["EST", "LTU", "USA", "TUR"]]
