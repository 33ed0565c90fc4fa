# points: 0
# diagnosis: averaged-as-they-are
panel = {h: round(sum(row[h] for row in judgments.values()) / 4, 3) for h in ("arvania", "corvinia", "crew")}
