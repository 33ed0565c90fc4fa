# points: 1
# diagnosis: failed-as-passed
def update_tests(prior, tests):
    p = prior
    for if_true, if_false, passed in tests:
        if (passed and if_true == if_false == 0) or (not passed and if_true == if_false == 1):
            raise ValueError("impossible either way")
        true, false = if_true, if_false
        p = p * true / (p * true + (1 - p) * false)
    return p
