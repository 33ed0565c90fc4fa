# points: 0
# diagnosis: punishment-not-weighed
def worth(q, a):
    return q * given.gain - given.cost - given.loss


q, a = given.success, given.attribution
expected = {"now": worth(q, a), "denial": worth(q / 2, a), "attribution": worth(q, 2 * a)}
