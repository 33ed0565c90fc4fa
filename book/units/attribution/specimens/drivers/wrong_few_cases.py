# points: 2
# diagnosis: few-cases-trusted
drivers = {
    "posterior": ("apart", "D1"),
    "scores": ("complete", "D2"),
    "reliability": ("apart", "D1"),
}
