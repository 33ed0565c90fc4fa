# points: 1
# diagnosis: posterior-in-percent
def update(prior, likelihood):
    if len(prior) != len(likelihood):
        raise ValueError("lengths")
    if abs(sum(prior) - 1) > 0.001:
        raise ValueError("sum")
    if not any(p * c for p, c in zip(prior, likelihood)):
        raise ValueError("impossible")
    joint = [p * c for p, c in zip(prior, likelihood)]
    return [100 * one / sum(joint) for one in joint]
