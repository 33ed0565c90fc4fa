# points: 0
# diagnosis: only-with-the-outcome
def truth_table(cases, conditions, outcome):
    rows = {}
    for values in cases.values():
        key = "".join(str(values[name]) for name in conditions)
        n, y = rows.get(key, (0, 0))
        rows[key] = (n + 1, y + values[outcome])
    return {key: pair for key, pair in rows.items() if pair[1]}
