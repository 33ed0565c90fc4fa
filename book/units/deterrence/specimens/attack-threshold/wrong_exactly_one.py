# points: 5
# diagnosis: exactly-one-refused
def attack_threshold(gain, cost, success, loss):
    if success < 0 or success > 1:
        raise ValueError("no probability")
    left = success * gain - cost
    if left <= 0:
        return 0
    return left / loss if left < loss else None
