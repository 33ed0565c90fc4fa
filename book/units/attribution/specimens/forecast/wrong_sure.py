# points: 0
# diagnosis: sure-of-it
forecast = {"yes": 0, "no": 1}
