# points: 3
def wilson(hits, cases, z=1.96):
    share = hits / cases
    half = z * (share * (1 - share) / cases + (z / (2 * cases)) ** 2) ** 0.5
    return tuple((share + z * z / (2 * cases) + side * half) / (1 + z * z / cases) for side in (-1, 1))


ends = wilson(given.k, given.n)
