# points: 1.5
# diagnosis: rounded-too-early
n = {"espionage": 263, "disruption": 120, "degradation": 46}
aims = [{"aim": aim, "n": count, "share": round(count / 429, 2)} for aim, count in n.items()]
