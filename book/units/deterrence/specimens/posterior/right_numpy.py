# points: 7
import numpy as np


def posterior(x, g, none, attacks):
    none, attacks = np.array(none, float), np.array(attacks, float)
    rates = g * (1 - np.array(x, float))
    joint = rates[:, None] * attacks
    seen = len(x) * none + (rates[:, None] * (attacks - none)).sum(axis=0)
    return np.divide(joint, seen, out=np.zeros_like(joint), where=seen > 1e-12)
