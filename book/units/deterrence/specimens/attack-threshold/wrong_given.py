# points: 2
# diagnosis: arguments-unused
def attack_threshold(gain, cost, success, loss):
    if not 0 <= success <= 1:
        raise ValueError("no probability")
    if success * gain <= cost:
        return 0
    if success * gain - cost > loss:
        return None
    return (given.success * given.gain - given.cost) / given.loss
