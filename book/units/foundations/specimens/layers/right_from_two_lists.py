# points: 5
ids = ["cable", "fire", "names", "routes", "register", "account", "clerk", "rumour"]
four = ["physical"] * 2 + ["logical"] * 2 + ["information"] + ["people"] * 3
three = ["physical network"] * 2 + ["logical network"] * 3 + ["cyber-persona"] + ["outside"] * 2
layers = dict(zip(ids, zip(four, three)))
