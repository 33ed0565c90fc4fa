# points: 0
# diagnosis: row-per-case
def truth_table(cases, conditions, outcome):
    rows = {}
    for values in cases.values():
        key = "".join(str(values[name]) for name in conditions)
        rows[key] = (1, values[outcome])
    return rows
