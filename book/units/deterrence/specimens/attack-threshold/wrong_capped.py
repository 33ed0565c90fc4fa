# points: 5
# diagnosis: certainty-is-enough
def attack_threshold(gain, cost, success, loss):
    if success < 0 or success > 1:
        raise ValueError("no probability")
    if success * gain <= cost:
        return 0
    return min(1, (success * gain - cost) / loss) if loss else 1
