# points: 6
import pandas as pd


def brier_parts(forecasts, happened):
    if not len(forecasts) or len(forecasts) != len(happened):
        raise ValueError("no such record")
    record = pd.DataFrame({"f": forecasts, "o": happened})
    share = record.groupby("f")["o"].transform("mean")
    base = record["o"].mean()
    return [float(((record["f"] - share) ** 2).mean()), float(((share - base) ** 2).mean()), float(base * (1 - base))]
