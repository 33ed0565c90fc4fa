# points: 5/2
# diagnosis: denial-as-evidence
drivers = {
    "posterior": ("apart", "D1"),
    "scores": ("complete", "D4"),
    "reliability": ("many", "D3"),
}
