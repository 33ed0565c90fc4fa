# points: 1
# diagnosis: odds-for-probability
def update_tests(prior, tests):
    odds = prior / (1 - prior)
    for if_true, if_false, passed in tests:
        if not passed:
            if_true, if_false = 1 - if_true, 1 - if_false
        if if_true == if_false == 0:
            raise ValueError("impossible either way")
        odds *= if_true / if_false
    return odds
