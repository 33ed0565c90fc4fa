# points: 4/3
# diagnosis: one-kind-of-espionage
n = {"espionage": 132, "disruption": 120, "degradation": 46}
aims = [{"aim": aim, "n": count, "share": count / 429} for aim, count in n.items()]
