# points: 6
def attack_threshold(gain, cost, success, loss):
    if success < 0 or success > 1:
        raise ValueError("no probability")
    worth = gain * success - cost
    if worth <= 0:
        return 0.0
    if worth > loss:
        return None
    return worth / loss
