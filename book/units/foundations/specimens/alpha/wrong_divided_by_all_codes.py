# points: 1
# diagnosis: divided-by-all-codes
def alpha(ratings, metric):
    units = comparable(ratings)

    def difference(c, k):
        return (c - k) ** 2 if metric == "interval" else int(c != k)

    within = sum(sum(difference(c, k) for c in codes for k in codes) / len(codes) for codes in units)
    every = [code for codes in units for code in codes]
    between = sum(difference(c, k) for c in every for k in every)
    if between == 0:
        raise ValueError("there is nothing to compare, or nothing varies")
    return 1 - (len(every) - 1) * within / between
