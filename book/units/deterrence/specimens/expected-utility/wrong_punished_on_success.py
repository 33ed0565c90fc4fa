# points: 1
# diagnosis: punished-only-on-success
def worth(q, a):
    return q * (given.gain - a * given.loss) - given.cost


q, a = given.success, given.attribution
expected = {"now": worth(q, a), "denial": worth(q / 2, a), "attribution": worth(q, 2 * a)}
