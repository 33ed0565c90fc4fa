# points: 0
# diagnosis: percent-for-share
forecast = {"0-2": 30, "3-6": 40, "7-12": 20, "13-29": 10}
