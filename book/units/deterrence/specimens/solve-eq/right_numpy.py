# points: 8
import numpy as np


def solve_eq(g, none, attacks):
    none, attacks = np.array(none, float), np.array(attacks, float)
    x = np.zeros(len(attacks))
    while True:
        rates = (g * (1 - x))[:, None]
        seen = len(x) * none + (rates * (attacks - none)).sum(axis=0)
        beliefs = np.divide(rates * attacks, seen, out=np.zeros_like(attacks), where=seen > 0)
        step = ((attacks - none) * beliefs).sum(axis=1) - x
        x = x + step / 2
        if abs(step).max() < 1e-10:
            return x
