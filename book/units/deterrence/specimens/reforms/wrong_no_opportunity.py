# points: 2.6
# diagnosis: opportunity-left-out
def chance(row):
    none, first, second = ([row[f"{who}_{s}"] for s in range(3)] for who in ("none", "first", "second"))
    g = row["opportunity"]
    x = solve_eq(g, none, [first, second])
    return 1 - sum(x) / 2


rows = list(table("synthetic_reforms"))
reforms = []
for one, two in zip(rows[::2], rows[1::2]):
    before, after = chance(one), chance(two)
    verdict = "deters" if after < before else "backfires"
    reforms.append({"reform": one["reform"], "before": round(before, 4), "after": round(after, 4), "verdict": verdict})
