# points: 0
# diagnosis: allies-sign-most
forecast = {"0-2": 0.05, "3-6": 0.1, "7-12": 0.2, "13-29": 0.65}
