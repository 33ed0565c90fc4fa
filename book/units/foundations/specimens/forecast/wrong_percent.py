# points: 0
# diagnosis: percent-for-share
forecast = {"0-10": 25, "11-30": 45, "31-80": 25, "81-429": 5}
