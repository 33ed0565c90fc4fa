# points: 4
alarms = [
    {"where": "hospital", "flags": 114, "right": 0.140},
    {"where": "ministry", "flags": 170, "right": 0.471},
    {"where": "war-room", "flags": 450, "right": 0.889},
]
