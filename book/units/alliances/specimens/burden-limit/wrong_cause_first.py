# points: 1
# diagnosis: cause-without-a-case
burden_limit = {"throughout": ("other-cause", "R2"), "nobody": ("other-cause", "R2")}
