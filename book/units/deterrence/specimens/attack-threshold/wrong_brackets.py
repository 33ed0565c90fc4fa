# points: 2
# diagnosis: divided-first
def attack_threshold(gain, cost, success, loss):
    if not 0 <= success <= 1:
        raise ValueError("no probability")
    if success * gain <= cost:
        return 0
    if success * gain - cost > loss:
        return None
    return success * gain - cost / loss
