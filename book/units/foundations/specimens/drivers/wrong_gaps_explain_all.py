# points: 2
# diagnosis: gaps-explain-all
drivers = {
    "kappa": ("habits", "D1"),
    "alpha": ("complete", "D4"),
    "interval": ("independent", "D3"),
}
