# points: 1
# diagnosis: cost-left-out
def worth(q, a):
    return q * given.gain - a * given.loss


q, a = given.success, given.attribution
expected = {"now": worth(q, a), "denial": worth(q / 2, a), "attribution": worth(q, 2 * a)}
