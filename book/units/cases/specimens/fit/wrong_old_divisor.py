# points: 2.25
# diagnosis: divisor-not-recoded
rows = [row for row in table("cyber_cases_crisp") if row["ATT"] and row["EFF"]]
both = sum(row["COST"] for row in rows)
cost = sum(row["COST"] for row in table("cyber_cases_crisp"))
fit = {
    "consistency": round(both / len(rows), 3),
    "coverage": round(both / cost, 3),
    "consistency_recoded": round((both - 1) / len(rows), 3),
    "coverage_recoded": round((both - 1) / cost, 3),
}
