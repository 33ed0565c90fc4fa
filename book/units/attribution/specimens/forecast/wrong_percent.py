# points: 0
# diagnosis: percent-for-share
forecast = {"yes": 5, "no": 95}
