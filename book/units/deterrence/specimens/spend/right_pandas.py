# points: 6
import pandas as pd

grid = pd.DataFrame([(a, d) for a in (0.9, 0.7, 0.5, 0.3, 0.1) for d in range(7)], columns=["attribution", "denial"])
grid["utility"] = (
    given.success * 0.8 ** grid["denial"] * given.gain
    - given.cost
    - grid["attribution"] * (given.loss + 2.3 * (6 - grid["denial"]))
)
best = grid.loc[grid.groupby("attribution")["utility"].idxmin()]
