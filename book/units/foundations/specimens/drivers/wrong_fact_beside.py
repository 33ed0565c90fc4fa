# points: 1.5
# diagnosis: fact-beside-the-assumption
drivers = {
    "kappa": ("habits", "D5"),
    "alpha": ("distance", "D4"),
    "interval": ("independent", "D1"),
}
