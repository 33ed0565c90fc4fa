# points: 0
# diagnosis: greedy-for-neutral
assumption = {"product": ("greedy", "E1")}
