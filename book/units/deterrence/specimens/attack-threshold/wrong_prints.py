# points: 3
# diagnosis: none-each-time
def attack_threshold(gain, cost, success, loss):
    if not 0 <= success <= 1:
        raise ValueError("no probability")
    left = success * gain - cost
    if left <= 0:
        return 0
    if left >= loss:
        return 1 if left == loss else None
    print(left / loss)
