# points: 0
# diagnosis: middle-and-spread
p, n, z = given.k / given.n, given.n, 1.96
ends = (p + z**2 / (2 * n), z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5)
