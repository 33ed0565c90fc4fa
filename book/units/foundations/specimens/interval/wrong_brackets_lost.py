# points: 0
# diagnosis: brackets-lost
p, n, z = given.k / given.n, given.n, 1.96
middle = p + z**2 / 2 * n
spread = z * (p * (1 - p) / n + z**2 / 4 * n**2) ** 0.5
scale = 1 + z**2 / n
ends = ((middle - spread) / scale, (middle + spread) / scale)
