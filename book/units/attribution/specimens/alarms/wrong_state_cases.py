# points: 3
# diagnosis: state-cases-as-flags
alarms = []
for where, share in (("war-room", 0.5), ("ministry", 0.1), ("hospital", 0.02)):
    right = share * 0.8 / (share * 0.8 + (1 - share) * 0.1)
    alarms.append({"where": where, "flags": round(1000 * share), "right": round(right, 3)})
