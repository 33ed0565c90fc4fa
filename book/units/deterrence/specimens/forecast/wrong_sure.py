# points: 0
# diagnosis: sure-of-it
forecast = {"falls": 0, "stays": 0, "rises": 1}
