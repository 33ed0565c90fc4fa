# points: 5
def update_tests(prior, tests):
    if not len(tests):
        return prior
    a, b, found = tests[0]
    h, n = (prior * a, (1 - prior) * b) if found else (prior * (1 - a), (1 - prior) * (1 - b))
    try:
        return update_tests(h / (h + n), tests[1:])
    except ZeroDivisionError:
        raise ValueError("both weights are zero") from None
