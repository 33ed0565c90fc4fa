# points: 0.5
# diagnosis: only-the-veto-counts
permanent_power = 0.2
