# points: 1
# diagnosis: distance-for-agreement
CODE = {"Y": 1, "A": 0.5, "N": 0}


def agreement(a, b):
    if len(a) != len(b):
        raise ValueError('different lengths')
    pairs = [(CODE[x], CODE[y]) for x, y in zip(a, b) if x in CODE and y in CODE]
    if not pairs:
        raise ValueError('nothing shared')
    return sum(abs(x - y) for x, y in pairs) / len(pairs)
