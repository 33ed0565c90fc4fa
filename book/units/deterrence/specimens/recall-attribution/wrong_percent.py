# points: 0
# diagnosis: alarm-in-percent
true_alarm = 15
