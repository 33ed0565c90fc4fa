# points: 5/2
# diagnosis: word-for-certainty
def term(p):
    for top, word in ((0.05, "almost no chance"), (0.2, "very unlikely"), (0.45, "unlikely"), (0.55, "roughly even chance"),
                      (0.8, "likely"), (0.95, "very likely")):
        if p <= top:
            return word
    return "almost certain"
