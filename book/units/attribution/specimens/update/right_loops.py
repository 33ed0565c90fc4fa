# points: 7
def update(prior, likelihood):
    if len(prior) != len(likelihood):
        raise ValueError("one likelihood for each hypothesis")
    if not 0.999 <= sum(prior) <= 1.001:
        raise ValueError("the prior must sum to 1")
    joint = []
    for place in range(len(prior)):
        joint.append(prior[place] * likelihood[place])
    if sum(joint) == 0:
        raise ValueError("impossible evidence")
    return [one / sum(joint) for one in joint]
