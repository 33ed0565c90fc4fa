# points: 0
# diagnosis: b-as-wait-for-a-court
norm_b = "verdict"
