# points: 0
# diagnosis: sure-of-it
forecast = {"0-2": 0, "3-6": 1, "7-12": 0, "13-29": 0}
