# points: 4
# diagnosis: abstained-as-no
CODE = {"Y": 1, "A": 0, "N": 0}


def agreement(a, b):
    if len(a) != len(b):
        raise ValueError('different lengths')
    pairs = [(CODE[x], CODE[y]) for x, y in zip(a, b) if x in CODE and y in CODE]
    if not pairs:
        raise ValueError('nothing shared')
    return 1 - sum(abs(x - y) for x, y in pairs) / len(pairs)
