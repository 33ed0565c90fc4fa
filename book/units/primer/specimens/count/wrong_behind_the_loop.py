# points: 0
# diagnosis: only-the-last-turn
count = 0
for row in incidents:
    pass
if row["kind"] == "espionage":
    count = count + 1
