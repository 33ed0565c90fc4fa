# points: 0
degrading, half = 46 / 429, 0.5
likely = round(429 * degrading * half)
print(likely, "would be coded as severe, if half of those that were meant to degrade were")
forecast = {"0-10": 0.15, "11-30": 0.6, "31-80": 0.2, "81-429": 0.05}
