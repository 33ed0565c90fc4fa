# points: 1
# diagnosis: shared-by-the-likelihoods
def update(prior, likelihood):
    if len(prior) != len(likelihood):
        raise ValueError("lengths")
    if abs(sum(prior) - 1) > 0.001:
        raise ValueError("sum")
    if not any(p * c for p, c in zip(prior, likelihood)):
        raise ValueError("impossible")
    posterior = []
    for p, chance in zip(prior, likelihood):
        posterior.append(p * chance / sum(likelihood))
    return posterior
