# points: 1
# diagnosis: only-identical-votes
def pairs(a, b):
    return [(x, y) for x, y in zip(ballots[a], ballots[b]) if x in "YAN" and y in "YAN"]


ballots = {state: [] for state in six}
for row in table("un_roll_calls"):
    if row["date"] >= "2018" and row["state_iso3"] in six:
        ballots[row["state_iso3"]].append(row["vote"])
distances = {a: {b: sum(x != y for x, y in pairs(a, b)) / len(pairs(a, b)) for b in six} for a in six}
positions = line_up(distances)
