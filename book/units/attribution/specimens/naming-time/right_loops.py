# points: 2
from datetime import date

alone, together = [], []
for row in table("public_attributions"):
    first, last = (date(*map(int, row[day].split("-"))) for day in ("known_on", "named_on"))
    (together if row["together"] else alone).append((last - first).days)


def middle(values):
    values = sorted(values)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


days = {"alone": middle(alone), "together": middle(together), "within_30": len([w for w in alone + together if w <= 30])}
