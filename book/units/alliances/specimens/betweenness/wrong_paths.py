# points: 1
# diagnosis: paths-for-pairs
def between(who, routes):
    kept = [paths for paths in routes if who not in (paths[0][0], paths[0][-1])]
    if not kept:
        raise ValueError("no pair is left")
    return sum(who in path for paths in kept for path in paths) / sum(len(paths) for paths in kept)
