# points: 0
forecast = {"falls": 1 / 3, "stays": 1 / 3, "rises": 1 / 3}
