# points: 7
def alpha(ratings, metric):
    units = []
    for place in range(len(ratings[0])):
        codes = []
        for coder in ratings:
            if coder[place] is not None:
                codes.append(coder[place])
        if len(codes) >= 2:
            units.append(codes)
    pool = []
    within = 0.0
    for codes in units:
        pool.extend(codes)
        inside = 0.0
        for i in range(len(codes)):
            for j in range(len(codes)):
                if metric == "nominal":
                    inside += codes[i] != codes[j]
                else:
                    inside += (codes[i] - codes[j]) ** 2
        within += inside / (len(codes) - 1)
    between = 0.0
    for a in pool:
        for b in pool:
            between += (a != b) if metric == "nominal" else (a - b) ** 2
    if len(pool) < 2 or between == 0:
        raise ValueError("alpha is 0 / 0")
    return 1 - (len(pool) - 1) * within / between
