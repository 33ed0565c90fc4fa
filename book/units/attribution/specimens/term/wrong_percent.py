# points: 1/2
# diagnosis: share-read-as-percent
def term(p):
    if not 0.01 <= p <= 0.99:
        raise ValueError(p)
    for top, word in ((5, "almost no chance"), (20, "very unlikely"), (45, "unlikely"), (55, "roughly even chance"),
                      (80, "likely"), (95, "very likely"), (99, "almost certain")):
        if p <= top:
            return word
