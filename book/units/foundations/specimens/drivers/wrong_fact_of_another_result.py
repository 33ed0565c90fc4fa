# points: 1
# diagnosis: fact-of-another-result
drivers = {
    "kappa": ("habits", "D1"),
    "alpha": ("independent", "D3"),
    "interval": ("complete", "D4"),
}
