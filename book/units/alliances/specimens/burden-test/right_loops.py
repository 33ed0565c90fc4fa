# points: 5
rows = []
for row in table("burden_1964"):
    if row["state"] != given.left_out:
        rows.append((row["gnp_rank"], row["burden"]))
n = len(rows)
total = 0
for size, share in rows:
    rank_size = sum(other >= size for other, _ in rows)
    rank_share = sum(other <= share for _, other in rows)
    total += (rank_size - rank_share) ** 2
r = 1 - 6 * total / (n**3 - n)
burden = {"two_sided": round(2 * tail(r, n), 3), "one_sided": round(tail(r, n), 3), "rho": round(r, 3)}
