# points: 0
# diagnosis: tuples-for-text
def truth_table(cases, conditions, outcome):
    rows = {}
    for values in cases.values():
        key = tuple(values[name] for name in conditions)
        count, present = rows.get(key, (0, 0))
        rows[key] = (count + 1, present + values[outcome])
    return rows
