# points: 2.5
# diagnosis: pairs-for-ranks
from itertools import combinations

members = [row for row in table("burden_1964") if row["state"] != given.left_out]
n = len(members)
score = [
    1 if (a["gnp_rank"] - b["gnp_rank"]) * (a["burden"] - b["burden"]) < 0 else -1 for a, b in combinations(members, 2)
]
rho = sum(score) / len(score)
burden = {"rho": round(rho, 3), "one_sided": round(tail(rho, n), 3), "two_sided": round(2 * tail(rho, n), 3)}
