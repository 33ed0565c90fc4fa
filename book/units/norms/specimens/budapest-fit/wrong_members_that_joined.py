# points: 3
# diagnosis: members-that-joined
from math import exp, log
from statistics import linear_regression

K = 45 + 2 * 33
rows = table("budapest_milestones").where(basis="ratified or acceded")
odds = [log(n / (K - n)) for n in rows.column("parties")]
r, start = linear_regression(rows.column("year"), odds)
t0 = -start / r
fit = {"K": K, "r": round(r, 3), "t0": round(t0, 1), "at_2030": round(K / (1 + exp(-r * (2030 - t0))))}
