# points: 1
# diagnosis: share-in-percent
n = {"espionage": 263, "disruption": 120, "degradation": 46}
aims = [{"aim": aim, "n": count, "share": round(100 * count / 429, 1)} for aim, count in n.items()]
