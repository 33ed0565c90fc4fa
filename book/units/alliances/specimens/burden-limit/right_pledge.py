# points: 2
burden_limit = {"throughout": (["one-case"], "R1"), "nobody": ("other-cause", ["R3"])}
