# points: 1/2
# diagnosis: confidence-for-likelihood
def term(p):
    if not 0.01 <= p <= 0.99:
        raise ValueError(p)
    if p > 2 / 3:
        return "high confidence"
    return "moderate confidence" if p > 1 / 3 else "low confidence"
