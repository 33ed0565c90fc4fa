# points: 1
# diagnosis: share-plus-minus
p, n, z = given.k / given.n, given.n, 1.96
middle, root, scale = p + z**2 / (2 * n), (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5, 1 + z**2 / n
spread = z * (p * (1 - p) / n) ** 0.5
ends = (p - spread, p + spread)
