# points: 6
import pandas as pd


def agreement(first, second):
    if len(first) != len(second):
        raise ValueError(f"{len(first)} != {len(second)}")
    both = pd.DataFrame({"first": list(first), "second": list(second)}, dtype="object")
    coded = both.replace({"Y": 1.0, "A": 0.5, "N": 0.0, "X": None, "NA": None}).dropna().astype(float)
    if coded.empty:
        raise ValueError("no resolution on which both voted")
    return 1 - (coded["first"] - coded["second"]).abs().mean()
