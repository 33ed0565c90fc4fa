# points: 0
# diagnosis: ratio-on-probability
# diagnosis: impossible-not-refused
def update_tests(prior, tests):
    for if_true, if_false, passed in tests:
        prior *= if_true / if_false if passed else (1 - if_true) / (1 - if_false)
    return prior
