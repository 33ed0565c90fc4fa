# points: 1
# diagnosis: not-shared-out
def brier_parts(forecasts, happened):
    if not forecasts or len(forecasts) != len(happened):
        raise ValueError("record")
    total = len(forecasts)
    base = sum(happened) / total
    levels = {}
    for f, o in zip(forecasts, happened):
        levels.setdefault(f, []).append(o)
    share = {f: sum(seen) / len(seen) for f, seen in levels.items()}
    reliability = sum(len(seen) * (f - share[f]) ** 2 for f, seen in levels.items())
    resolution = sum(len(seen) * (share[f] - base) ** 2 for f, seen in levels.items())
    return reliability, resolution, base * (1 - base)
