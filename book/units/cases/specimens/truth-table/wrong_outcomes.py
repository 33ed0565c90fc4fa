# points: 0
# diagnosis: outcomes-listed
def truth_table(cases, conditions, outcome):
    rows = {}
    for values in cases.values():
        key = "".join(str(values[name]) for name in conditions)
        rows.setdefault(key, []).append(values[outcome])
    return rows
