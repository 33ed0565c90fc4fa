# points: 4
import pandas as pd

frame = pd.DataFrame(judgments).T
frame = frame.sub((frame.sum(axis=1) - 1) / 3, axis=0)
below = frame["crew"].clip(upper=0)
frame["crew"] -= below
for other in ("arvania", "corvinia"):
    frame[other] += below / 2
panel = frame.mean().round(3)
