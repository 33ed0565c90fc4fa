# points: 1
# diagnosis: one-of-the-middle-two
from datetime import date

waits = {True: [], False: []}
for row in table("public_attributions"):
    waits[row["together"]].append((date.fromisoformat(row["named_on"]) - date.fromisoformat(row["known_on"])).days)
days = {
    "alone": sorted(waits[False])[len(waits[False]) // 2],
    "together": sorted(waits[True])[len(waits[True]) // 2],
    "within_30": sum(wait <= 30 for wait in waits[True] + waits[False]),
}
