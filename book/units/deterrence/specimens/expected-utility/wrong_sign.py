# points: 0
# diagnosis: defenders-sign
def worth(q, a):
    return a * given.loss + given.cost - q * given.gain


q, a = given.success, given.attribution
expected = {"now": worth(q, a), "denial": worth(q / 2, a), "attribution": worth(q, 2 * a)}
