# points: 0
# diagnosis: hit-rate-for-posterior
true_alarm = 0.9
