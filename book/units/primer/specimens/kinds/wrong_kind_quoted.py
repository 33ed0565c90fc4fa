# points: 0
# diagnosis: input-in-quotes
def count_kind(rows, kind):
    found = 0
    for row in rows:
        if row["kind"] == "kind":
            found = found + 1
    return found
