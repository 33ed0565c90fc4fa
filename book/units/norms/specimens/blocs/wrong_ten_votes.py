# points: 1
# diagnosis: ten-of-the-chapter
ballots = {state: [] for state in six}
for row in table("un_roll_calls"):
    if row["date"] >= "2018" and row["symbol"] not in ("A/RES/73/187", "A/RES/74/247") and row["state_iso3"] in six:
        ballots[row["state_iso3"]].append(row["vote"])
distances = {a: {b: 1 - agreement(ballots[a], ballots[b]) for b in six} for a in six}
positions = line_up(distances)
