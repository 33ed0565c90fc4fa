# points: 0
# diagnosis: input-not-used
def count_kind(rows, kind):
    found = 0
    for row in rows:
        if row["kind"] == "espionage":
            found = found + 1
    return found
