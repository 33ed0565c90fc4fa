# points: 0
# diagnosis: sure-of-it
forecast = {"0-10": 0, "11-30": 1, "31-80": 0, "81-429": 0}
