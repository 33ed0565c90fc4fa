# points: 1
# diagnosis: one-member-in-2024
burden_limit = {"throughout": ("one-case", "R1"), "nobody": ("one-case", "R1")}
