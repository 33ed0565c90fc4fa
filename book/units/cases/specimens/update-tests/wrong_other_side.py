# points: 1
# diagnosis: other-side-unweighed
def update_tests(prior, tests):
    p = prior
    for if_true, if_false, passed in tests:
        true, false = (if_true, if_false) if passed else (1 - if_true, 1 - if_false)
        if p * true + false == 0:
            raise ValueError("impossible either way")
        p = p * true / (p * true + false)
    return p
