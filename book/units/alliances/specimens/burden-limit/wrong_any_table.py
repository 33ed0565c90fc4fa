# points: 1
# diagnosis: limit-of-any-table
burden_limit = {"throughout": ("not-independent", "R3"), "nobody": ("other-cause", "R2")}
