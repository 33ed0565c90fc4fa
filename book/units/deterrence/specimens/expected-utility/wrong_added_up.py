# points: 3.75
# diagnosis: changes-added-up
def worth(q, a):
    return q * given.gain - given.cost - a * given.loss


q, a = given.success, given.attribution
expected = {"now": worth(q, a), "denial": worth(q / 2, a), "attribution": worth(q / 2, 2 * a)}
