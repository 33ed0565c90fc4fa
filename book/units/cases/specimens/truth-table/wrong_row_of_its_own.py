# points: 0
# diagnosis: row-per-case
def truth_table(cases, conditions, outcome):
    return {case: (1, values[outcome]) for case, values in cases.items()}
