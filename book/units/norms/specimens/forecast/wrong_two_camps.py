# points: 0
# diagnosis: expected-two-camps
forecast = {"0-59": 0.8, "60-84": 0.15, "85-109": 0.04, "110-193": 0.01}
