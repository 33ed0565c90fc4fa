# points: 0
criteria = ["position", "evidence", "uncertainty", "action", "fairness"]
levels = {"note-1": "21112", "note-2": "33333", "note-3": "10031"}
calibration = {}
for note_id, row in levels.items():
    calibration[note_id] = {}
    for criterion, level in zip(criteria, row):
        calibration[note_id][criterion] = float(level)
