# points: 0
# diagnosis: forecast-in-percent
forecast = {"0-4": 20, "5-8": 45, "9-12": 30, "13-16": 5}
