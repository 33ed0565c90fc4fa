# points: 2
# diagnosis: chance-always-equal
drivers = {
    "kappa": ("equal-categories", "D5"),
    "alpha": ("distance", "D2"),
    "interval": ("independent", "D3"),
}
