# points: 4
import numpy as np

rows = np.array([list(row.values()) for row in judgments.values()])
made = []
for row in rows:
    low, high = -1.0, 1.0
    for _ in range(60):  # how much to take from each, so that what is left above 0 makes 1
        take = (low + high) / 2
        low, high = (take, high) if np.maximum(row - take, 0).sum() > 1 else (low, take)
    made.append(np.maximum(row - take, 0))
panel = dict(zip(judgments["Ada"], np.mean(made, axis=0)))
