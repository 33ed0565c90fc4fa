# points: 5
def truth_table(cases, conditions, outcome):
    groups = {}
    for case in cases:
        text = ""
        for condition in conditions:
            text += "1" if cases[case][condition] == 1 else "0"
        groups.setdefault(text, []).append(cases[case][outcome])
    result = {}
    for text, outcomes in groups.items():
        result[text] = (len(outcomes), float(sum(outcomes)))
    return result
