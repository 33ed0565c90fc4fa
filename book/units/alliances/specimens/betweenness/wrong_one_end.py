# points: 1
# diagnosis: one-end-dropped
def between(who, routes):
    kept = [paths for paths in routes if paths[0][0] != who]
    if not kept:
        raise ValueError("no pair is left")
    return sum(sum(who in path for path in paths) / len(paths) for paths in kept) / len(kept)
