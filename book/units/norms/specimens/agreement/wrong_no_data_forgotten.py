# points: 5.5
# diagnosis: no-data-forgotten
CODE = {"Y": 1, "A": 0.5, "N": 0}


def agreement(a, b):
    if len(a) != len(b):
        raise ValueError("different lengths")
    apart = [abs(CODE[x] - CODE[y]) for x, y in zip(a, b) if "X" not in (x, y)]
    if not apart:
        raise ValueError("nothing shared")
    return 1 - sum(apart) / len(apart)
