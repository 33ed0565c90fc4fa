# points: 0
# diagnosis: scale-upside-down
calibration = {
    "note-1": {"position": 1, "evidence": 2, "uncertainty": 2, "action": 2, "fairness": 1},
    "note-2": {"position": 0, "evidence": 0, "uncertainty": 0, "action": 1, "fairness": 0},
    "note-3": {"position": 1, "evidence": 3, "uncertainty": 3, "action": 0, "fairness": 3},
}
