# points: 0
# diagnosis: sum-not-one
forecast = {"yes": 0.1, "no": 0.8}
