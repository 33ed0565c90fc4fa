# aim: be a number to isinstance by being a bool
# task: share  points: 0
# lines: 21
share = True
