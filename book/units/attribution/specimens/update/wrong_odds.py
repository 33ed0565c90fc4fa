# points: 1
# diagnosis: odds-for-probability
def update(prior, likelihood):
    if len(prior) != len(likelihood):
        raise ValueError("lengths")
    if abs(sum(prior) - 1) > 0.001:
        raise ValueError("sum")
    if not any(p * c for p, c in zip(prior, likelihood)):
        raise ValueError("impossible")
    joint = [p * c for p, c in zip(prior, likelihood)]
    return [one / (sum(joint) - one) if sum(joint) > one else float("inf") for one in joint]
