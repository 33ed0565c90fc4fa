# points: 5/16
# diagnosis: neighbours-in-the-list
from itertools import combinations

ties = [pair for states in members_of.values() for pair in zip(states, states[1:])]
measured = measure(ties)
formats = [{"state": s, "degree": round(measured[s]["degree"], 3), "betweenness": round(measured[s]["betweenness"], 3)} for s in ["EST", "LTU", "USA", "TUR"]]
