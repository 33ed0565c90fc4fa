# points: 0
# diagnosis: percent-for-share
forecast = {"0-59": 5, "60-84": 45, "85-109": 35, "110-193": 15}
