# points: 5
import pandas as pd

left = table("burden_1964").frame()
left = left[left["state"] != given.left_out]
r = (-left["gnp_rank"]).rank().corr(left["burden"].rank())
p = tail(r, len(left))
burden = pd.Series({"rho": r, "one_sided": p, "two_sided": 2 * p}).round(3)
