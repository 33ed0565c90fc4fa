# points: 5
def update_tests(prior, tests):
    weight_h, weight_not = prior, 1 - prior
    for if_true, if_false, passed in tests:
        weight_h *= if_true if passed else 1 - if_true
        weight_not *= if_false if passed else 1 - if_false
        if weight_h + weight_not == 0:
            raise ValueError("impossible either way")
    return weight_h / (weight_h + weight_not)
