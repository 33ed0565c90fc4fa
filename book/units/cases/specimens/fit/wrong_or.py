# points: 0
# diagnosis: or-for-and
rows = table("cyber_cases_crisp")
covered = [row for row in rows if row["ATT"] or row["EFF"]]
both = sum(row["COST"] for row in covered)
cost = sum(row["COST"] for row in rows)
fit = {
    "consistency": round(both / len(covered), 3),
    "coverage": round(both / cost, 3),
    "consistency_recoded": round((both - 1) / len(covered), 3),
    "coverage_recoded": round((both - 1) / (cost - 1), 3),
}
