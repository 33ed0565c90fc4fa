# points: 4
import numpy as np

recent = [row for row in table("un_roll_calls") if int(row["date"][:4]) > 2017]
symbols = {row["symbol"] for row in recent}
voted = {(row["state_iso3"], row["symbol"]): row["vote"] for row in recent}
names = ["USA", "TUR", "SEN", "RUS", "KAZ", "CHL"]
d = np.zeros((6, 6))
for i, a in enumerate(names):
    for j, b in enumerate(names):
        d[i, j] = 1 - agreement([voted[a, s] for s in symbols], [voted[b, s] for s in symbols])
j = np.eye(6) - 1 / 6
values, vectors = np.linalg.eigh(-0.5 * j @ d**2 @ j)
axis = -vectors[:, -1] * np.sqrt(values[-1])
positions = {name: float(x) + 10 for name, x in zip(names, axis)}
