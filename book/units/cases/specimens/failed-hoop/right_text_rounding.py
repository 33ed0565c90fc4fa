# points: 2
a = given.prior * (1 - given.sure)
b = (1 - given.prior) * (1 - given.anyway)
left = float(f"{a / (a + b):.3f}")
