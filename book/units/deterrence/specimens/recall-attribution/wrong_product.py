# points: 0
# diagnosis: rates-multiplied
true_alarm = 0.9 * 0.95
