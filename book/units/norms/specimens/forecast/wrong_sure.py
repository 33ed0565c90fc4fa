# points: 0
# diagnosis: sure-of-it
forecast = {"0-59": 0, "60-84": 1, "85-109": 0, "110-193": 0}
