# points: 0
# diagnosis: certainty-deters
forecast = {"falls": 0.7, "stays": 0.2, "rises": 0.1}
