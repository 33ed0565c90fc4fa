# points: 0
# diagnosis: expected-catastrophe
forecast = {"0-10": 0.05, "11-30": 0.1, "31-80": 0.2, "81-429": 0.65}
