# points: 0
# diagnosis: halo
calibration = {
    "note-1": {"position": 2, "evidence": 2, "uncertainty": 2, "action": 2, "fairness": 2},
    "note-2": {"position": 3, "evidence": 3, "uncertainty": 3, "action": 3, "fairness": 3},
    "note-3": {"position": 0, "evidence": 0, "uncertainty": 0, "action": 0, "fairness": 0},
}
