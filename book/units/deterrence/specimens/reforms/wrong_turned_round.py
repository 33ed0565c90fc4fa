# points: 3
# diagnosis: lower-taken-for-worse
def chance(row):
    none, first, second = ([row[f"{who}_{s}"] for s in range(3)] for who in ("none", "first", "second"))
    return row["opportunity"] * (1 - sum(solve_eq(row["opportunity"], none, [first, second])) / 2)


seen = {(row["reform"], row["stage"]): round(chance(row), 3) for row in table("synthetic_reforms")}
reforms = [
    {"reform": one, "before": seen[one, "before"], "after": seen[one, "after"],
     "verdict": "backfires" if seen[one, "after"] < seen[one, "before"] else "deters"}
    for one in dict.fromkeys(name for name, _ in seen)
]
