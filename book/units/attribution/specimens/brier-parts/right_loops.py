# points: 6
def brier_parts(forecasts, happened):
    if len(forecasts) == 0 or len(forecasts) != len(happened):
        raise ValueError("a forecast without its outcome")
    overall = sum(happened) / len(happened)
    reliability = resolution = 0.0
    for level in set(forecasts):
        outcomes = [o for f, o in zip(forecasts, happened) if f == level]
        came = sum(outcomes) / len(outcomes)
        reliability += len(outcomes) * (level - came) ** 2
        resolution += len(outcomes) * (came - overall) ** 2
    return reliability / len(forecasts), resolution / len(forecasts), overall - overall**2
