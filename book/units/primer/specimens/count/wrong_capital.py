# points: 0
# diagnosis: stayed-at-zero
count = 0
for row in incidents:
    if row["kind"] == "Espionage":
        count = count + 1
