# points: 0.625
# diagnosis: spokes-of-a-leader
from itertools import combinations

ties = [(states[0], other) for states in members_of.values() for other in states[1:]]
measured = measure(ties)
formats = [{"state": s, "degree": round(measured[s]["degree"], 3), "betweenness": round(measured[s]["betweenness"], 3)} for s in ["EST", "LTU", "USA", "TUR"]]
