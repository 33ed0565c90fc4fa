# points: 1
# diagnosis: all-rows-together
from datetime import date
from statistics import mean, median

waits = {True: [], False: []}
for row in table("public_attributions"):
    gone = date.fromisoformat(row["named_on"]) - date.fromisoformat(row["known_on"])
    waits[row["together"]].append(gone.days)
quick = sum(wait <= 30 for wait in waits[True] + waits[False])
every = median(waits[True] + waits[False])
days = {"alone": every, "together": every, "within_30": quick}
