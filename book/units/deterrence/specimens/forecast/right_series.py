# points: 0
weights = {"rises": 6, "falls": 3, "stays": 1}
total = sum(weights.values())
forecast = {outcome: weight / total for outcome, weight in weights.items()}
