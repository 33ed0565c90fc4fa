# points: 0
# diagnosis: alarms-not-counted
true_alarm = 0.01 * 0.9 / 0.05
