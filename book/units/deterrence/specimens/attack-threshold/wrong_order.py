# points: 1
# diagnosis: arguments-in-another-order
def attack_threshold(success, gain, cost, loss):
    if not 0 <= cost <= 1:
        raise ValueError("no probability")
    return max(0, (success * gain - cost) / loss)
