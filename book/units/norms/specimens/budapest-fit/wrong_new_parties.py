# points: 1
# diagnosis: new-for-cumulative
from math import exp, log, log10
from statistics import linear_regression

K = 46 + 2 * 33
rows = table("budapest_milestones").where(basis="ratified or acceded")
years = rows.column("year")
counts = rows.column("parties")
new = [(year, b - a) for year, a, b in zip(years[1:], counts, counts[1:])]
years, counts = zip(*new)
odds = [log(n / (K - n)) for n in counts]
r, start = linear_regression(years, odds)
t0 = -start / r
fit = {"K": K, "r": r, "t0": t0, "at_2030": sum(counts)}
