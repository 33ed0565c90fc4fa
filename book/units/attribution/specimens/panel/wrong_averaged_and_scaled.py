# points: 1
# diagnosis: averaged-and-scaled
together = {h: sum(row[h] for row in judgments.values()) / 4 for h in ("arvania", "corvinia", "crew")}
panel = {h: round(p / sum(together.values()), 3) for h, p in together.items()}
