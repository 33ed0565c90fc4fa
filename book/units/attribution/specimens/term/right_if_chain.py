# points: 3
def term(p):
    if p < 0.01 or p > 0.99:
        raise ValueError("no word")
    if p < 0.05:
        return "remote"
    if p < 0.2:
        return "highly improbable"
    if p < 0.45:
        return "improbable"
    if p < 0.55:
        return "roughly even odds"
    if p < 0.8:
        return "probable"
    if p < 0.95:
        return "highly probable"
    return "nearly certain"
