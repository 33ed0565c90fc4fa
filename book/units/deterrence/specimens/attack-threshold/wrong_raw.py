# points: 4
# diagnosis: less-than-nothing
# diagnosis: more-than-certain
def attack_threshold(gain, cost, success, loss):
    if success < 0 or success > 1:
        raise ValueError("no probability")
    return (success * gain - cost) / loss
