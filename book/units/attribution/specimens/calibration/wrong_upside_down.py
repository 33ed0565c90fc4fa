# points: 0
# diagnosis: scale-upside-down
calibration = {
    "note-1": {"position": 1, "evidence": 2, "uncertainty": 3, "costs": 2, "wording": 3},
    "note-2": {"position": 0, "evidence": 0, "uncertainty": 0, "costs": 1, "wording": 0},
    "note-3": {"position": 2, "evidence": 1, "uncertainty": 2, "costs": 3, "wording": 1},
}
