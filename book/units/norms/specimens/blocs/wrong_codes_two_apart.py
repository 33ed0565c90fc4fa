# points: 1
# diagnosis: codes-two-apart
value = {"Y": 1, "A": 0, "N": -1, "X": None, "NA": None}


def apart(a, b):
    both = [(value[x], value[y]) for x, y in zip(a, b) if value[x] is not None and value[y] is not None]
    return sum(abs(x - y) for x, y in both) / len(both)


ballots = {state: [] for state in six}
for row in table("un_roll_calls"):
    if row["date"] >= "2018" and row["state_iso3"] in six:
        ballots[row["state_iso3"]].append(row["vote"])
distances = {a: {b: apart(ballots[a], ballots[b]) for b in six} for a in six}
positions = line_up(distances)
