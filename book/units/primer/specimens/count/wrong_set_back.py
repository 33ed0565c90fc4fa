# points: 0
# diagnosis: only-the-last-turn
for row in incidents:
    count = 0
    if row["kind"] == "espionage":
        count = count + 1
