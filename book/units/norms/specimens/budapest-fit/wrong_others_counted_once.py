# points: 2.5
# diagnosis: others-counted-once
from math import exp, log, log10
from statistics import linear_regression

K = 46 + 33
rows = table("budapest_milestones").where(basis="ratified or acceded")
years = rows.column("year")
counts = rows.column("parties")
odds = [log(n / (K - n)) for n in counts]
r, start = linear_regression(years, odds)
t0 = -start / r
fit = {"K": K, "r": r, "t0": t0, "at_2030": K / (1 + exp(-r * (2030 - t0)))}
