# points: 4
from math import exp, log
from statistics import linear_regression

K = 112
rows = table("budapest_milestones").where(basis="ratified or acceded")
slope, intercept = linear_regression([r["year"] for r in rows], [log(r["parties"] / (K - r["parties"])) for r in rows])
r = round(slope, 3)
t0 = round(-intercept / slope, 1)
fit = dict(K=K, r=r, t0=t0, at_2030=round(K / (1 + exp(-r * (2030 - t0)))))
