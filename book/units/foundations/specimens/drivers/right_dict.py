# points: 3
drivers = dict(kappa=("habits", "D1"), alpha=("distance", "D2"), interval=("independent", "D3"))
