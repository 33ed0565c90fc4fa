# points: 5.5
# diagnosis: unknown-as-number
CODE = {"Y": 1, "A": 0.5, "N": 0}


def agreement(a, b):
    if len(a) != len(b):
        raise ValueError('different lengths')
    pairs = [(CODE[x], CODE[y]) for x, y in zip(a, b) if x in CODE and y in CODE]
    if not pairs:
        return 0
    return 1 - sum(abs(x - y) for x, y in pairs) / len(pairs)
