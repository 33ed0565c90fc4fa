# points: 0
calibration = {
    "note-1": {"position": 2, "evidence": 2, "uncertainty": 1, "action": 0, "fairness": 3},
    "note-2": {"position": 3, "evidence": 3, "uncertainty": 2, "action": 2, "fairness": 3},
    "note-3": {"position": 2, "evidence": 0, "uncertainty": 1, "action": 2, "fairness": 0},
}
