# points: 1
# diagnosis: one-part-scaled
p, n, z = given.k / given.n, given.n, 1.96
middle, root, scale = p + z**2 / (2 * n), (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5, 1 + z**2 / n
ends = (middle / scale - z * root, middle / scale + z * root)
