# points: 6
def agreement(a, b):
    if len(a) != len(b):
        raise ValueError("different resolutions")
    total = 0
    count = 0
    for i in range(len(a)):
        one, two = a[i], b[i]
        if one in ("X", "NA") or two in ("X", "NA"):
            continue
        count += 1
        if one == two:
            total += 1
        elif one == "A" or two == "A":
            total += 0.5
    if count == 0:
        raise ValueError("nothing shared")
    return round(total / count, 3)
