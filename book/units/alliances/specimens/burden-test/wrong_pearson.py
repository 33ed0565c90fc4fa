# points: 2.5
# diagnosis: burdens-not-ranked
from statistics import correlation

members = [row for row in table("burden_1964") if row["state"] != given.left_out]
n = len(members)
rho = correlation([-row["gnp_rank"] for row in members], [row["burden"] for row in members])
burden = {"rho": round(rho, 3), "one_sided": round(tail(rho, n), 3), "two_sided": round(2 * tail(rho, n), 3)}
