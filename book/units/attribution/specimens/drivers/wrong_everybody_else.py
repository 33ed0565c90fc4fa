# points: 2
# diagnosis: everybody-else-forgotten
drivers = {
    "posterior": ("complete", "D2"),
    "scores": ("complete", "D2"),
    "reliability": ("many", "D3"),
}
