# points: 2
# diagnosis: copies-as-many
drivers = {
    "posterior": ("many", "D3"),
    "scores": ("complete", "D2"),
    "reliability": ("many", "D3"),
}
