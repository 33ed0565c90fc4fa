# points: 2
# diagnosis: sum-proves-nothing
drivers = {
    "posterior": ("honest-sum", "D5"),
    "scores": ("complete", "D2"),
    "reliability": ("many", "D3"),
}
