# points: 1
# diagnosis: accuracy-for-value
alarms = []
for where, p in (("war-room", 0.5), ("ministry", 0.1), ("hospital", 0.02)):
    alarms.append({"where": where, "flags": round(1000 * (p * 0.8 + (1 - p) * 0.1)), "right": round(p * 0.8 + (1 - p) * 0.9, 3)})
