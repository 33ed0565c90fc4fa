# points: 1
# diagnosis: winner-takes-all
def update(prior, likelihood):
    if len(prior) != len(likelihood):
        raise ValueError("lengths")
    if abs(sum(prior) - 1) > 0.001:
        raise ValueError("sum")
    if not any(p * c for p, c in zip(prior, likelihood)):
        raise ValueError("impossible")
    joint = [p * c for p, c in zip(prior, likelihood)]
    return [1 if one == max(joint) else 0 for one in joint]
