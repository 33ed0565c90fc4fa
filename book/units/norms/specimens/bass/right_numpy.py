# points: 4
import numpy as np


def bass(p, q, t):
    assert_ok = p > 0 and q >= 0
    if not assert_ok:
        raise ValueError((p, q))
    ratio = np.divide(q, p)
    still_out = np.exp(-np.add(p, q) * np.asarray(t, dtype=float))
    share = (1 - still_out) / (1 + ratio * still_out)
    return float(np.round(share, 6))
