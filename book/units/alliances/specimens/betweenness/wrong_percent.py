# points: 0.5
# diagnosis: share-in-percent
def between(who, routes):
    kept = [paths for paths in routes if who not in (paths[0][0], paths[0][-1])]
    if not kept:
        raise ValueError("no pair is left")
    return 100 * sum(sum(who in path for path in paths) / len(paths) for paths in kept) / len(kept)
