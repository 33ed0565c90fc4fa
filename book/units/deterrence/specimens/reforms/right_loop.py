# points: 5
reforms = {}
for row in table("synthetic_reforms"):
    game = [[row[who + "_" + str(s)] for s in (0, 1, 2)] for who in ("none", "first", "second")]
    x = solve_eq(row["opportunity"], game[0], game[1:])
    chance = row["opportunity"] * (2 - x[0] - x[1]) / 2
    entry = reforms.setdefault(row["reform"], {})
    entry[row["stage"]] = chance
for entry in reforms.values():
    entry["verdict"] = "deters" if entry["after"] < entry["before"] else "backfires"
