# points: 0
# diagnosis: silence-for-posterior
true_alarm = 0.95
