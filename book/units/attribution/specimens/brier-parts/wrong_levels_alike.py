# points: 1
# diagnosis: levels-unweighted
def brier_parts(forecasts, happened):
    if not forecasts or len(forecasts) != len(happened):
        raise ValueError("no record")
    total, base = len(forecasts), sum(happened) / len(happened)
    levels = {}
    for f, o in zip(forecasts, happened):
        levels.setdefault(f, []).append(o)
    rows = [(f, len(each), sum(each) / len(each)) for f, each in levels.items()]
    k = len(rows)
    return sum((f - s) ** 2 for f, n, s in rows) / k, sum((s - base) ** 2 for f, n, s in rows) / k, base * (1 - base)
