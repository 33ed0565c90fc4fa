# points: 0
# diagnosis: forgot-the-prior
belief = "ratio"
