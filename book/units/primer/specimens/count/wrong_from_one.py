# points: 0
# diagnosis: began-at-one
count = 1
for row in incidents:
    if row["kind"] == "espionage":
        count = count + 1
