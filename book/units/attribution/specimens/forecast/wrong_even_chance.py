# points: 0
# diagnosis: past-forgotten
forecast = {"yes": 0.5, "no": 0.5}
