# points: 0
# diagnosis: common-core
def minimise(present, free=()):
    if not present:
        return []
    return ["".join(column[0] if len(set(column)) == 1 else "-" for column in zip(*present))]
