# points: 3
from statistics import NormalDist

z = NormalDist().inv_cdf(0.975)
k, n = given["k"], given["n"]
centre = (k + z**2 / 2) / (n + z**2)
reach = z / (n + z**2) * (k * (n - k) / n + z**2 / 4) ** 0.5
ends = [round(centre - reach, 3), round(centre + reach, 3)]
