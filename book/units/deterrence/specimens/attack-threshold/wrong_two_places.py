# points: 3
# diagnosis: rounded-too-far
def attack_threshold(gain, cost, success, loss):
    if not 0 <= success <= 1:
        raise ValueError("no probability")
    left = success * gain - cost
    if left <= 0:
        return 0
    return round(left / loss, 2) if left <= loss else None
