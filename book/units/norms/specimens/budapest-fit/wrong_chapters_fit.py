# points: 2
# diagnosis: another-kind-of-fit
import numpy as np
from scipy.optimize import curve_fit

K = 112
rows = table("budapest_milestones").where(basis="ratified or acceded")


def curve(t, r, t0):
    return K / (1 + np.exp(-r * (t - t0)))


(r, t0), _ = curve_fit(curve, rows.column("year"), rows.column("parties"), p0=(0.1, 2015))
fit = {"K": K, "r": r, "t0": t0, "at_2030": curve(2030, r, t0)}
