# points: 1
# diagnosis: culprit-not-in-doubt
drivers = {
    "posterior": ("apart", "D1"),
    "scores": ("fixed-culprit", "D2"),
    "reliability": ("fixed-culprit", "D3"),
}
