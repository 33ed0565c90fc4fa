# points: 2
# diagnosis: cost-left-out
def attack_threshold(gain, cost, success, loss):
    if success < 0 or success > 1:
        raise ValueError("no probability")
    if success * gain <= cost:
        return 0
    if success * gain - cost > loss:
        return None
    return success * gain / loss
