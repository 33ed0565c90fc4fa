# points: 2.5
# diagnosis: differences-not-squared
members = [row for row in table("burden_1964") if row["state"] != given.left_out]
n = len(members)
by_size = sorted(members, key=lambda row: -row["gnp_rank"])
by_burden = sorted(members, key=lambda row: row["burden"])
steps = [by_size.index(row) - by_burden.index(row) for row in members]
rho = 1 - 6 * sum(abs(step) for step in steps) / (n * (n**2 - 1))
burden = {"rho": round(rho, 3), "one_sided": round(tail(rho, n), 3), "two_sided": round(2 * tail(rho, n), 3)}
