# points: 0.5
# diagnosis: prior-left-out
a, b = 1 - given.sure, 1 - given.anyway
left = round(a / (a + b), 3)
