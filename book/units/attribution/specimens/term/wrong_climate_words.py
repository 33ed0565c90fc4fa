# points: 1/2
# diagnosis: another-houses-words
def term(p):
    if not 0.01 <= p <= 0.99:
        raise ValueError(p)
    if p <= 0.1:
        return "very unlikely"
    if p <= 1 / 3:
        return "unlikely"
    if p <= 2 / 3:
        return "about as likely as not"
    return "likely" if p <= 0.9 else "very likely"
