# points: 1
# diagnosis: not-divided
def update_tests(prior, tests):
    p = prior
    for if_true, if_false, passed in tests:
        if (if_true, if_false) in ((0, 0), (1, 1)) and bool(if_true) != passed:
            raise ValueError("impossible either way")
        p *= if_true if passed else 1 - if_true
    return p
