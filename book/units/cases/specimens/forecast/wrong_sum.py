# points: 0
# diagnosis: sum-not-one
forecast = {"0-4": 0.3, "5-8": 0.5, "9-12": 0.3, "13-16": 0.2}
