# points: 1
# diagnosis: levels-not-formed
def brier_parts(forecasts, happened):
    if not forecasts or len(forecasts) != len(happened):
        raise ValueError("no record")
    n = len(forecasts)
    b = sum(happened) / n
    reliability = sum((f - o) ** 2 for f, o in zip(forecasts, happened)) / n
    resolution = sum((f - b) ** 2 for f in forecasts) / n
    return reliability, resolution, b * (1 - b)
