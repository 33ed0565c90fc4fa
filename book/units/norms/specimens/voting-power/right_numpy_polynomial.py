# points: 3
import numpy as np
from numpy.polynomial import Polynomial

# How long the queue before a permanent member is: integrate the chance that it decides over its arrival time.
x = Polynomial([0, 1])
chance = Polynomial([0])
for e, ways in zip(range(2, 7), (15, 20, 15, 6, 1)):
    chance = chance + ways * x ** (4 + e) * (1 - x) ** (6 - e)
antiderivative = chance.integ()
permanent_power = np.float64(antiderivative(1.0) - antiderivative(0.0))
