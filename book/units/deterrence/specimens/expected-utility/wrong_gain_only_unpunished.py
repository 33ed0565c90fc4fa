# points: 1
# diagnosis: gain-only-unpunished
def worth(q, a):
    return round((1 - a) * q * given.gain - given.cost - a * given.loss, 2)


expected = {
    "now": worth(given.success, given.attribution),
    "denial": worth(given.success / 2, given.attribution),
    "attribution": worth(given.success, 2 * given.attribution),
}
