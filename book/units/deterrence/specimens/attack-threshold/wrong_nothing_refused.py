# points: 5
# diagnosis: nothing-refused
def attack_threshold(gain, cost, success, loss):
    if success * gain <= cost:
        return 0
    if success * gain - cost > loss:
        return None
    return (success * gain - cost) / loss
