# points: 0
calibration = {
    "note-1": {"position": 2, "evidence": 1, "uncertainty": 0, "costs": 1, "wording": 0},
    "note-2": {"position": 3, "evidence": 3, "uncertainty": 3, "costs": 2, "wording": 3},
    "note-3": {"position": 1, "evidence": 2, "uncertainty": 1, "costs": 0, "wording": 2},
}
