# points: 0.5
# diagnosis: divided-by-all-pairs
def between(who, routes):
    kept = [paths for paths in routes if who not in (paths[0][0], paths[0][-1])]
    if not kept:
        raise ValueError("no pair is left")
    return sum(sum(who in path for path in paths) / len(paths) for paths in kept) / len(routes)
