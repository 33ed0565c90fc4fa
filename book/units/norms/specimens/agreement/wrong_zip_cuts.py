# points: 5.5
# diagnosis: shorter-list-decides
CODE = {"Y": 1, "A": 0.5, "N": 0}


def agreement(a, b):
    pairs = [(CODE[x], CODE[y]) for x, y in zip(a, b) if x in CODE and y in CODE]
    if not pairs:
        raise ValueError('nothing shared')
    return 1 - sum(abs(x - y) for x, y in pairs) / len(pairs)
