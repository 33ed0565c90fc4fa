# points: 0
# diagnosis: agreement-for-distance
ballots = {state: [] for state in six}
for row in table("un_roll_calls"):
    if row["date"] >= "2018" and row["state_iso3"] in six:
        ballots[row["state_iso3"]].append(row["vote"])
distances = {a: {b: (0 if a == b else agreement(ballots[a], ballots[b])) for b in six} for a in six}
positions = line_up(distances)
