# points: 0
# diagnosis: lenient
calibration = {
    "note-1": {"position": 3, "evidence": 3, "uncertainty": 3, "action": 2, "fairness": 3},
    "note-2": {"position": 3, "evidence": 3, "uncertainty": 3, "action": 3, "fairness": 3},
    "note-3": {"position": 3, "evidence": 2, "uncertainty": 2, "action": 3, "fairness": 2},
}
