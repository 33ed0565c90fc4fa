# points: 5
# diagnosis: record-not-refused
def brier_parts(forecasts, happened):
    pairs = list(zip(forecasts, happened))
    total, base = len(pairs), sum(o for _, o in pairs) / len(pairs)
    levels = {}
    for f, o in pairs:
        levels.setdefault(f, []).append(o)
    rows = [(f, len(each), sum(each) / len(each)) for f, each in levels.items()]
    return sum(n * (f - s) ** 2 for f, n, s in rows) / total, sum(n * (s - base) ** 2 for f, n, s in rows) / total, base * (1 - base)
