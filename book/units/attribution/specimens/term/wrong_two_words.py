# points: 1/2
# diagnosis: two-words-for-seven-bands
def term(p):
    if not 0.01 <= p <= 0.99:
        raise ValueError(p)
    return "likely" if p >= 0.5 else "unlikely"
