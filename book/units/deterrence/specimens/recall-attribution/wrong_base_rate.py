# points: 0
# diagnosis: base-rate-only
true_alarm = 0.01
