# points: 5
import pandas as pd

frame = table("synthetic_reforms").frame()


def chance(row):
    rows = [[row[f"{who}_{s}"] for s in range(3)] for who in ("none", "first", "second")]
    x = solve_eq(row["opportunity"], rows[0], rows[1:])
    return row["opportunity"] * (1 - sum(x) / 2)


frame["chance"] = frame.apply(chance, axis=1)
reforms = frame.pivot(index="reform", columns="stage", values="chance").round(4)
reforms["verdict"] = ["deters" if a < b else "backfires" for a, b in zip(reforms["after"], reforms["before"])]
reforms = reforms.reset_index()
