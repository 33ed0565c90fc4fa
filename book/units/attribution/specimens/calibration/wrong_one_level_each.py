# points: 0
# diagnosis: halo
# diagnosis: lenient
calibration = {
    "note-1": {"position": 2, "evidence": 2, "uncertainty": 2, "costs": 2, "wording": 2},
    "note-2": {"position": 3, "evidence": 3, "uncertainty": 3, "costs": 3, "wording": 3},
    "note-3": {"position": 3, "evidence": 3, "uncertainty": 3, "costs": 3, "wording": 3},
}
