# points: 4
from math import exp, log

parties = [row for row in table("budapest_parties") if row["status"] == "party"]
K = 46 + 2 * len([row for row in parties if row["coe_member"] is False])

x, y = [], []
for row in table("budapest_milestones"):
    if row["basis"] == "ratified or acceded":
        n = row["parties"]
        x.append(row["year"])
        y.append(log(n) - log(K - n))

mx, my = sum(x) / len(x), sum(y) / len(y)
top = bottom = 0
for xi, yi in zip(x, y):
    top += (xi - mx) * (yi - my)
    bottom += (xi - mx) ** 2
slope = top / bottom
year = mx - my / slope
fit = {"at_2030": K / (1 + exp(slope * (year - 2030))), "t0": year, "r": slope, "K": float(K)}
