# points: 1
# diagnosis: numbers-of-the-example
gap = 0.0333
