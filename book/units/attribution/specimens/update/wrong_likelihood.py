# points: 1
# diagnosis: likelihood-as-answer
def update(prior, likelihood):
    if len(prior) != len(likelihood):
        raise ValueError("lengths")
    if abs(sum(prior) - 1) > 0.001:
        raise ValueError("sum")
    if not any(p * c for p, c in zip(prior, likelihood)):
        raise ValueError("impossible")
    return list(likelihood)
