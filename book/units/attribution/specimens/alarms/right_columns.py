# points: 4
share = [0.5, 0.1, 0.02]
flags = [1000 * (p * 0.8 + (1 - p) * 0.1) for p in share]
alarms = {
    "where": ["war-room", "ministry", "hospital"],
    "flags": flags,
    "right": [800 * p / n for p, n in zip(share, flags)],
}
