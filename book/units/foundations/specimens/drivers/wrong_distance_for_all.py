# points: 1
# diagnosis: fact-of-another-result
drivers = {
    "kappa": ("distance", "D1"),
    "alpha": ("distance", "D2"),
    "interval": ("distance", "D3"),
}
