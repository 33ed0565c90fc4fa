# points: 0
from fractions import Fraction

seen_before = [77, 111, 73, 78]
forecast = {}
for low, high in ((0, 59), (60, 84), (85, 109), (110, 193)):
    inside = sum(low <= n <= high for n in seen_before)
    forecast[f"{low}-{high}"] = Fraction(inside + 1, len(seen_before) + 4)
