# points: 0
odds = 0.2 / 0.8 * 6
after = odds / (1 + odds)
codes = {"once": 0.60, "thrice": 0.98, "nothing": 0.20, "ratio": 0.86}
belief = min(codes, key=lambda code: abs(codes[code] - after))
