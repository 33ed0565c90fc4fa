# points: 4
# diagnosis: distance-squared
def agreement(a, b):
    if len(a) != len(b):
        raise ValueError("not the same resolutions")
    code = {"Y": 1, "A": 0.5, "N": 0}
    pairs = [(code[x], code[y]) for x, y in zip(a, b) if x in code and y in code]
    if not pairs:
        raise ValueError("nothing shared")
    return 1 - sum((x - y) ** 2 for x, y in pairs) / len(pairs)
