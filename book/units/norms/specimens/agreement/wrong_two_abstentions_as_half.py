# points: 4
# diagnosis: two-abstentions-as-half
def agreement(a, b):
    if len(a) != len(b):
        raise ValueError("not the same resolutions")
    code = {"Y": 1, "A": 0.5, "N": 0}
    pairs = [(code[x], code[y]) for x, y in zip(a, b) if x in code and y in code]
    if not pairs:
        raise ValueError("nothing shared")
    return sum(0.5 if 0.5 in pair else pair[0] == pair[1] for pair in pairs) / len(pairs)
