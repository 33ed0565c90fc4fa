# points: 0
# diagnosis: severe
calibration = {
    "note-1": {"position": 0, "evidence": 0, "uncertainty": 0, "action": 0, "fairness": 1},
    "note-2": {"position": 1, "evidence": 1, "uncertainty": 1, "action": 0, "fairness": 1},
    "note-3": {"position": 0, "evidence": 0, "uncertainty": 0, "action": 1, "fairness": 0},
}
