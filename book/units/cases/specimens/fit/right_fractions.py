# points: 3
from fractions import Fraction

rows = list(table("cyber_cases_crisp"))


def ratios(zeroed):
    cost = {row["case"] for row in rows if row["COST"] and row["case"] != zeroed}
    term = {row["case"] for row in rows if row["ATT"] * row["EFF"]}
    return Fraction(len(cost & term), len(term)), Fraction(len(cost & term), len(cost))


(a, b), (c, d) = ratios(None), ratios("viasat-2022")
fit = {"coverage_recoded": d, "consistency_recoded": c, "coverage": b, "consistency": a}
