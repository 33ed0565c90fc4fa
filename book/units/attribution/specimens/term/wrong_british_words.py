# points: 1/2
# diagnosis: another-houses-words
def term(p):
    if not 0.01 <= p <= 0.99:
        raise ValueError(p)
    ends = [0.05, 0.2, 0.35, 0.5, 0.75, 0.9, 0.99]
    words = "remote chance,highly unlikely,unlikely,realistic possibility,likely,highly likely,almost certain".split(",")
    return next(word for end, word in zip(ends, words) if p <= end)
