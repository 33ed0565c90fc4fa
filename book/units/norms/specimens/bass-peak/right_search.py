# points: 2
from math import exp


def share(t):
    e = exp(-(given.p + given.q) * t)
    return (1 - e) / (1 + given.q / given.p * e)


# The steepest thousandth of a year, by looking.
steps = [step / 1000 for step in range(0, 40000)]
peak_year = max(steps, key=lambda t: share(t + 0.0005) - share(t - 0.0005))
