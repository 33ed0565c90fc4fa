# points: 1
# diagnosis: square-lost
p, n, z = given.k / given.n, given.n, 1.96
middle, root, scale = p + z / (2 * n), (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5, 1 + z**2 / n
ends = ((middle - z * root) / scale, (middle + z * root) / scale)
