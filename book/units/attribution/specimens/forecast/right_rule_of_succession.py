# points: 0
years = 20
yes = 1 - (1 - 1 / (years + 2)) ** 1.1
forecast = {"yes": yes, "no": 1 - yes}
