# points: 0
# diagnosis: not-merged
def minimise(present, free=()):
    return list(present)
