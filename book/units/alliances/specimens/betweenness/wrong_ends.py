# points: 0.5
# diagnosis: ends-counted
def between(who, routes):
    if all(who in (paths[0][0], paths[0][-1]) for paths in routes):
        raise ValueError("no pair is left")
    return sum(sum(who in path for path in paths) / len(paths) for paths in routes) / len(routes)
