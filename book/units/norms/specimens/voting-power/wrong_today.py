# points: 0.5
# diagnosis: council-of-today
permanent_power = 0.1963
