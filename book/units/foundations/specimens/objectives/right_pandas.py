# points: 3
import pandas as pd

frame = pd.DataFrame({"aim": ["disruption", "espionage", "espionage", "degradation"], "n": [120, 132, 131, 46]})
aims = frame.groupby("aim")[["n"]].sum()
aims["share"] = (aims["n"] / aims["n"].sum()).round(3)
