# points: 1
# diagnosis: first-path-only
def between(who, routes):
    kept = [paths for paths in routes if who not in (paths[0][0], paths[0][-1])]
    if not kept:
        raise ValueError("no pair is left")
    return sum(who in paths[0] for paths in kept) / len(kept)
