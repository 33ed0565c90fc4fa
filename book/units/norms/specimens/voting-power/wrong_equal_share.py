# points: 0
# diagnosis: veto-left-out
permanent_power = 1 / 11
