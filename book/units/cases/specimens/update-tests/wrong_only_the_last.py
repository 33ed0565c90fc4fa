# points: 1
# diagnosis: restarted-from-the-prior
def update_tests(prior, tests):
    p = prior
    for if_true, if_false, passed in tests:
        true, false = (if_true, if_false) if passed else (1 - if_true, 1 - if_false)
        if prior * true + (1 - prior) * false == 0:
            raise ValueError("impossible either way")
        p = prior * true / (prior * true + (1 - prior) * false)
    return p
