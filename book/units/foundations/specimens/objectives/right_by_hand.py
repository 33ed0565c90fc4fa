# points: 3
aims = [
    {"aim": "degradation", "share": 46 / 429, "n": 46.0},
    {"aim": "espionage", "share": (132 + 131) / 429, "n": 132 + 131},
    {"aim": "disruption", "share": 120 / 429, "n": 120},
]
