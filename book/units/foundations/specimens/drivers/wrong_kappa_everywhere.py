# points: 1
# diagnosis: kappa-everywhere
drivers = {
    "kappa": ("habits", "D1"),
    "alpha": ("habits", "D1"),
    "interval": ("habits", "D1"),
}
