# points: 6
# diagnosis: nonsense-not-refused
def update(prior, likelihood):
    joint = [p * c for p, c in zip(prior, likelihood)]
    return [one / sum(joint) for one in joint]
