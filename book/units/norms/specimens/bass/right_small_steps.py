# points: 4
def bass(p, q, t):
    if p <= 0 or q < 0:
        raise ValueError("no such model")

    def rate(share):
        return (p + q * share) * (1 - share)

    share, steps = 0, 400
    h = t / steps
    for _ in range(steps):
        one = rate(share)
        two = rate(share + h * one / 2)
        three = rate(share + h * two / 2)
        four = rate(share + h * three)
        share = share + h * (one + 2 * two + 2 * three + four) / 6
    return share
