# points: 0
# diagnosis: famous-for-usual
forecast = {"0-4": 0.05, "5-8": 0.25, "9-12": 0.5, "13-16": 0.2}
