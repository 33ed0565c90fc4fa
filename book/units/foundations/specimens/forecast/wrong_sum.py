# points: 0
# diagnosis: sum-not-one
forecast = {"0-10": 0.5, "11-30": 0.5, "31-80": 0.3, "81-429": 0.1}
