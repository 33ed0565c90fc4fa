# points: 0
# diagnosis: percent-for-share
forecast = {"falls": 20, "stays": 30, "rises": 50}
