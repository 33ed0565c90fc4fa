# points: 0
# diagnosis: conditions-sorted
def truth_table(cases, conditions, outcome):
    rows = {}
    for values in cases.values():
        key = "".join(str(values[name]) for name in sorted(conditions))
        n, y = rows.get(key, (0, 0))
        rows[key] = (n + 1, y + values[outcome])
    return rows
