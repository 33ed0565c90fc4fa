# points: 1
# diagnosis: below-zero-kept
made = [{h: p - (sum(row.values()) - 1) / 3 for h, p in row.items()} for row in judgments.values()]
panel = {h: round(sum(row[h] for row in made) / 4, 3) for h in made[0]}
