# points: 4
def between(who, routes):
    total, pairs = 0, 0
    for paths in routes:
        start, end = paths[0][0], paths[0][-1]
        if who == start or who == end:
            continue
        through = 0
        for path in paths:
            if who in path:
                through += 1
        total += through / len(paths)
        pairs += 1
    if pairs == 0:
        raise ValueError("no pair is left")
    return total / pairs
