# points: 1
# diagnosis: both-ends-counted
from datetime import date
from statistics import mean, median

waits = {True: [], False: []}
for row in table("public_attributions"):
    gone = date.fromisoformat(row["named_on"]) - date.fromisoformat(row["known_on"])
    waits[row["together"]].append(gone.days)
quick = sum(wait <= 30 for wait in waits[True] + waits[False])
days = {"alone": median(waits[False]) + 1, "together": median(waits[True]) + 1, "within_30": quick}
