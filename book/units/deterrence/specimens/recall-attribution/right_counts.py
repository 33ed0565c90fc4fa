# points: 0
days = 10_000
true, false = days * 0.01 * 0.9, days * 0.99 * 0.05
true_alarm = true / (true + false)
