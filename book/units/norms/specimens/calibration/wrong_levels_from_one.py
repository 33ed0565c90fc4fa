# points: 0
# diagnosis: levels-from-one
calibration = {
    "note-1": {"position": 3, "evidence": 2, "uncertainty": 2, "action": 2, "fairness": 3},
    "note-2": {"position": 4, "evidence": 4, "uncertainty": 4, "action": 3, "fairness": 4},
    "note-3": {"position": 3, "evidence": 1, "uncertainty": 1, "action": 4, "fairness": 1},
}
