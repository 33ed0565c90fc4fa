# points: 0
# diagnosis: failed-as-passed
a = given.prior * given.sure
b = (1 - given.prior) * given.anyway
left = a / (a + b)
