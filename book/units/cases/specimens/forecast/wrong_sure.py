# points: 0
# diagnosis: sure-of-it
forecast = {"0-4": 0, "5-8": 1, "9-12": 0, "13-16": 0}
