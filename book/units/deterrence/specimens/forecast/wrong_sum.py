# points: 0
# diagnosis: sum-not-one
forecast = {"falls": 0.4, "stays": 0.4, "rises": 0.4}
