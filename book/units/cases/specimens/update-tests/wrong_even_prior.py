# points: 1
# diagnosis: prior-left-out
def update_tests(prior, tests):
    p = 0.5
    for if_true, if_false, passed in tests:
        true, false = (if_true, if_false) if passed else (1 - if_true, 1 - if_false)
        if p * true + (1 - p) * false == 0:
            raise ValueError("impossible either way")
        p = p * true / (p * true + (1 - p) * false)
    return p
