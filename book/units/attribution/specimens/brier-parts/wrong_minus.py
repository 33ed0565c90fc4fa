# points: 1
# diagnosis: resolution-with-a-minus
def brier_parts(forecasts, happened):
    if not forecasts or len(forecasts) != len(happened):
        raise ValueError("no record")
    total, base = len(forecasts), sum(happened) / len(happened)
    levels = {}
    for f, o in zip(forecasts, happened):
        levels.setdefault(f, []).append(o)
    rows = [(f, len(each), sum(each) / len(each)) for f, each in levels.items()]
    return sum(n * (f - s) ** 2 for f, n, s in rows) / total, -sum(n * (s - base) ** 2 for f, n, s in rows) / total, base * (1 - base)
