# points: 0
# diagnosis: with-and-without
def truth_table(cases, conditions, outcome):
    rows = {}
    for values in cases.values():
        key = "".join(str(values[name]) for name in conditions)
        having, lacking = rows.get(key, (0, 0))
        rows[key] = (having + values[outcome], lacking + 1 - values[outcome])
    return rows
