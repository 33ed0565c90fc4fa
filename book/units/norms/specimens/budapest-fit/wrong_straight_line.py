# points: 1.5
# diagnosis: straight-line
from math import exp, log, log10
from statistics import linear_regression

K = 46 + 2 * 33
rows = table("budapest_milestones").where(basis="ratified or acceded")
years = rows.column("year")
counts = rows.column("parties")
odds = [n for n in counts]
r, start = linear_regression(years, odds)
t0 = -start / r
future = start + r * 2030
r = r / K
fit = {"K": K, "r": r, "t0": t0, "at_2030": round(future)}
