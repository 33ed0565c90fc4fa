# points: 0
# diagnosis: counted-every-row
count = 0
for row in incidents:
    if row["kind"] == "espionage":
        pass
    count = count + 1
