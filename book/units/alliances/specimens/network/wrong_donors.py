# points: 23/16
# diagnosis: receiver-left-out
from itertools import combinations

ties = [pair for states in members_of.values() for pair in combinations([s for s in states if s != "UKR"], 2)]
measured = measure(ties)
formats = [{"state": s, "degree": round(measured[s]["degree"], 3), "betweenness": round(measured[s]["betweenness"], 3)} for s in ["EST", "LTU", "USA", "TUR"]]
