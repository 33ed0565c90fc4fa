count = 0
for incident in incidents:
    kind = incident["kind"]
    if kind == "espionage":
        count += 1
