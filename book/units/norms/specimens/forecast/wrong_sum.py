# points: 0
# diagnosis: sum-not-one
forecast = {"0-59": 0.2, "60-84": 0.8, "85-109": 0.7, "110-193": 0.3}
