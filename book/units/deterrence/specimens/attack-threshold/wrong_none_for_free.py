# points: 5
# diagnosis: free-is-none
def attack_threshold(gain, cost, success, loss):
    if success < 0 or success > 1:
        raise ValueError("no probability")
    a = (success * gain - cost) / loss if loss else 2
    return a if 0 < a <= 1 else None
