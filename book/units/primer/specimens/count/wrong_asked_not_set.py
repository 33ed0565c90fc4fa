# points: 0
# diagnosis: stayed-at-zero
count = 0
for row in incidents:
    if row["kind"] == "espionage":
        count == count + 1
