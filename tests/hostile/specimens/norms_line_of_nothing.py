# aim: make the line follow from a function of one's own for which it needs no work
# unit: norms
# task: blocs  points: 0
# lines: 43, 75
agreement = lambda a, b: 1
positions = dict.fromkeys(six, 0.0)
