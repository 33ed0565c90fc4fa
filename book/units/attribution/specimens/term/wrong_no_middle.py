# points: 1
# diagnosis: even-chance-left-out
def term(p):
    if not 0.01 <= p <= 0.99:
        raise ValueError(p)
    for top, word in ((0.05, "almost no chance"), (0.2, "very unlikely"), (0.5, "unlikely"), (0.8, "likely"), (0.95, "very likely")):
        if p < top:
            return word
    return "almost certain"
