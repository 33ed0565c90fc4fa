# points: 0
# diagnosis: source-thrown-away
belief = "nothing"
