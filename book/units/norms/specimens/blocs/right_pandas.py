# points: 4
import pandas as pd

rows = table("un_roll_calls").frame()
wide = rows[rows["date"] >= "2018-01-01"].pivot(index="symbol", columns="state_iso3", values="vote")[six]
value = wide.replace({"Y": 1.0, "A": 0.5, "N": 0.0, "X": None, "NA": None}).astype(float)
far = pd.DataFrame({a: {b: (value[a] - value[b]).abs().mean() for b in six} for a in six})
positions = pd.Series(line_up(far)).round(3)
