# points: 1
# diagnosis: every-path-must-pass
def between(who, routes):
    kept = [paths for paths in routes if who not in (paths[0][0], paths[0][-1])]
    if not kept:
        raise ValueError("no pair is left")
    return sum(all(who in path for path in paths) for paths in kept) / len(kept)
