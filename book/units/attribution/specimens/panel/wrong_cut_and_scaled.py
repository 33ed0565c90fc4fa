# points: 2
# diagnosis: cut-and-scaled
def coherent(row):
    surplus = (sum(row.values()) - 1) / 3
    cut = {h: max(p - surplus, 0) for h, p in row.items()}
    return {h: p / sum(cut.values()) for h, p in cut.items()}


made = [coherent(row) for row in judgments.values()]
panel = {h: round(sum(row[h] for row in made) / 4, 3) for h in ("arvania", "corvinia", "crew")}
