# points: 0
# diagnosis: giant-in-the-ranks
burden_limit = {"throughout": ("ranks-only", "R4"), "nobody": ("ranks-only", "R4")}
