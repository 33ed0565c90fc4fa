# points: 0
# diagnosis: sum-not-one
forecast = {"0-2": 0.5, "3-6": 0.5, "7-12": 0.3, "13-29": 0.1}
