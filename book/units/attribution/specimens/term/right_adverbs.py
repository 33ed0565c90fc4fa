# points: 3
def term(p):
    if not 0.01 <= p <= 0.99:
        raise ValueError(p)
    ends = [0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 0.99]
    words = "remote,highly improbable,improbably,roughly even odds,Probably,highly probable,almost certainly".split(",")
    return next(word for end, word in zip(ends, words) if p <= end)
