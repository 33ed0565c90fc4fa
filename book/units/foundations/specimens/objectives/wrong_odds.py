# points: 1
# diagnosis: odds-for-share
n = {"espionage": 263, "disruption": 120, "degradation": 46}
aims = [{"aim": aim, "n": count, "share": count / (429 - count)} for aim, count in n.items()]
