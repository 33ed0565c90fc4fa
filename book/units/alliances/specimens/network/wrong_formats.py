# points: 33/16
# diagnosis: formats-for-ties
from itertools import combinations

ties = [pair for states in members_of.values() for pair in combinations(states, 2)]
measured = measure(ties)
formats = [{"state": s, "degree": round(sum(s in states for states in members_of.values()) / 3, 3), "betweenness": round(measured[s]["betweenness"], 3)} for s in ["EST", "LTU", "USA", "TUR"]]
