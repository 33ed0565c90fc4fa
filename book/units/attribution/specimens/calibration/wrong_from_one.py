# points: 0
# diagnosis: levels-from-one
calibration = {
    "note-1": {"position": 3, "evidence": 2, "uncertainty": 1, "costs": 2, "wording": 1},
    "note-2": {"position": 4, "evidence": 4, "uncertainty": 4, "costs": 3, "wording": 4},
    "note-3": {"position": 2, "evidence": 3, "uncertainty": 2, "costs": 1, "wording": 3},
}
