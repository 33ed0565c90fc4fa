# points: 1
# diagnosis: distance-for-square
def brier_parts(forecasts, happened):
    if not forecasts or len(forecasts) != len(happened):
        raise ValueError("record")
    total = len(forecasts)
    base = sum(happened) / total
    levels = {}
    for f, o in zip(forecasts, happened):
        levels.setdefault(f, []).append(o)
    share = {f: sum(seen) / len(seen) for f, seen in levels.items()}
    reliability = sum(len(seen) * abs(f - share[f]) for f, seen in levels.items()) / total
    resolution = sum(len(seen) * abs(share[f] - base) for f, seen in levels.items()) / total
    return reliability, resolution, base * (1 - base)
