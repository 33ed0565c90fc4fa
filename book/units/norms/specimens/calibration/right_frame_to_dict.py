# points: 0
import pandas as pd

calibration = pd.DataFrame(
    {"note-1": [1, 1, 1, 1, 2], "note-2": [3, 3, 3, 2, 2], "note-3": [2, 0, 0, 2, 0]},
    index=["position", "evidence", "uncertainty", "action", "fairness"],
).to_dict()
