# points: 0
# diagnosis: severe
calibration = {
    "note-1": {"position": 0, "evidence": 0, "uncertainty": 0, "costs": 0, "wording": 0},
    "note-2": {"position": 1, "evidence": 1, "uncertainty": 1, "costs": 0, "wording": 2},
    "note-3": {"position": 0, "evidence": 0, "uncertainty": 0, "costs": 0, "wording": 0},
}
