# points: 1
# diagnosis: votes-of-other-years
ballots = {state: [] for state in six}
for row in table("un_roll_calls"):
    if True and row["state_iso3"] in six:
        ballots[row["state_iso3"]].append(row["vote"])
distances = {a: {b: 1 - agreement(ballots[a], ballots[b]) for b in six} for a in six}
positions = line_up(distances)
