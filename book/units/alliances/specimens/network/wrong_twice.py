# points: 1.875
# diagnosis: ties-counted-twice
from itertools import combinations

ties = [pair for states in members_of.values() for pair in combinations(states, 2)]
measured = measure(ties)
formats = [{"state": s, "degree": sum(len(states) - 1 for states in members_of.values() if s in states) / 20, "betweenness": round(measured[s]["betweenness"], 3)} for s in ["EST", "LTU", "USA", "TUR"]]
