# points: 4
# diagnosis: impossible-not-refused
def update_tests(prior, tests):
    p = prior
    for if_true, if_false, passed in tests:
        true, false = (if_true, if_false) if passed else (1 - if_true, 1 - if_false)
        p = p * true / (p * true + (1 - p) * false)
    return p
