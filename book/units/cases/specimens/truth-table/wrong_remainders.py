# points: 0
# diagnosis: remainders-as-rows
def truth_table(cases, conditions, outcome):
    rows = {}
    for values in cases.values():
        key = "".join(str(values[name]) for name in conditions)
        n, y = rows.get(key, (0, 0))
        rows[key] = (n + 1, y + values[outcome])
    every = [format(i, f"0{len(conditions)}b") for i in range(2 ** len(conditions))]
    return {key: rows.get(key, (0, 0)) for key in every}
