# points: 1.5
# diagnosis: contradictions-dropped
def truth_table(cases, conditions, outcome):
    rows = {}
    for values in cases.values():
        key = "".join(str(values[name]) for name in conditions)
        n, y = rows.get(key, (0, 0))
        rows[key] = (n + 1, y + values[outcome])
    return {key: (n, y) for key, (n, y) in rows.items() if y in (0, n)}
