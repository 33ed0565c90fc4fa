# points: 2
# diagnosis: list-taken-as-given
drivers = {
    "posterior": ("apart", "D1"),
    "scores": ("apart", "D1"),
    "reliability": ("many", "D3"),
}
