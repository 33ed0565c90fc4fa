# points: 1/2
# diagnosis: even-in-other-words
def term(p):
    if p < 0.01 or p > 0.99:
        raise ValueError("no word")
    if p <= 0.05:
        return "almost no chance"
    if p <= 0.2:
        return "very unlikely"
    if p < 0.45:
        return "unlikely"
    if p <= 0.55:
        return "even chance"
    if p <= 0.8:
        return "likely"
    if p <= 0.95:
        return "very likely"
    return "almost certain"
