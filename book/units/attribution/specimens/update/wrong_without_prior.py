# points: 1
# diagnosis: prior-left-out
def update(prior, likelihood):
    if len(prior) != len(likelihood):
        raise ValueError("lengths")
    if abs(sum(prior) - 1) > 0.001:
        raise ValueError("sum")
    if not any(p * c for p, c in zip(prior, likelihood)):
        raise ValueError("impossible")
    return [c / sum(likelihood) for c in likelihood]
