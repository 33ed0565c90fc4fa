# points: 0
# diagnosis: counted-thrice
belief = "thrice"
