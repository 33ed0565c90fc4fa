# points: 0
belief = "once"
