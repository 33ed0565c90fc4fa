# points: 1.5
# diagnosis: equal-kinds
n = {"espionage": 263, "disruption": 120, "degradation": 46}
aims = [{"aim": aim, "n": count, "share": 1 / 3} for aim, count in n.items()]
