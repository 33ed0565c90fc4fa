# points: 3
drivers = {
    "posterior": ("apart", "D1"),
    "scores": ("complete", "D2"),
    "reliability": ("many", "D3"),
}
