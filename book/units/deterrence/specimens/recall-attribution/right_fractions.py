# points: 0
from fractions import Fraction

prior, odds = Fraction(1, 100), Fraction(90, 5)
true_alarm = prior * odds / (prior * odds + 1 - prior)
