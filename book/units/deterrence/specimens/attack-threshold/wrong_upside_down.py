# points: 3
# diagnosis: threshold-upside-down
def attack_threshold(gain, cost, success, loss):
    if success < 0 or success > 1:
        raise ValueError("no probability")
    if success * gain <= cost:
        return 0
    if success * gain - cost > loss:
        return None
    return loss / (success * gain - cost)
