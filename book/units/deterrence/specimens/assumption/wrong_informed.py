# points: 0
# diagnosis: informed-for-neutral
assumption = {"product": ("informed", "E1")}
