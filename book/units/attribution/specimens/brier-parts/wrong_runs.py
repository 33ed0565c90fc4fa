# points: 5/2
# diagnosis: levels-in-runs
from itertools import groupby


def brier_parts(forecasts, happened):
    if not forecasts or len(forecasts) != len(happened):
        raise ValueError("record")
    total = len(forecasts)
    base = sum(happened) / total
    reliability = resolution = 0
    for f, run in groupby(zip(forecasts, happened), key=lambda pair: pair[0]):
        seen = [o for _, o in run]
        share = sum(seen) / len(seen)
        reliability += len(seen) * (f - share) ** 2 / total
        resolution += len(seen) * (share - base) ** 2 / total
    return reliability, resolution, base * (1 - base)
