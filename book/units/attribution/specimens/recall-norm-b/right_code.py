# points: 0
norm_b = "weigh"
