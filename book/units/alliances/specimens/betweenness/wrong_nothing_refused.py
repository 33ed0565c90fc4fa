# points: 3.5
# diagnosis: nothing-between-as-number
def between(who, routes):
    kept = [paths for paths in routes if who not in (paths[0][0], paths[0][-1])]
    return sum(sum(who in path for path in paths) / len(paths) for paths in kept) / len(kept)
