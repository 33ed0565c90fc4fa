# points: 2.75
# diagnosis: denial-on-loss
def worth(q, a):
    return q * given.gain - given.cost - a * given.loss


q, a = given.success, given.attribution
expected = {"now": worth(q, a), "denial": q * given.gain - given.cost - a * given.loss / 2, "attribution": worth(q, 2 * a)}
