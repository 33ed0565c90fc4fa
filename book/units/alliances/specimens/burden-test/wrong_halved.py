# points: 3
# diagnosis: halved-once-more
members = [row for row in table("burden_1964") if row["state"] != given.left_out]
n = len(members)
by_size = sorted(members, key=lambda row: -row["gnp_rank"])
by_burden = sorted(members, key=lambda row: row["burden"])
squares = sum((by_size.index(row) - by_burden.index(row)) ** 2 for row in members)
rho = 1 - 6 * squares / (n * (n**2 - 1))
burden = {"rho": round(rho, 3), "one_sided": round(tail(rho, n) / 2, 3), "two_sided": round(tail(rho, n), 3)}
