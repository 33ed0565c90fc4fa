# points: 0
# diagnosis: only-the-last-turn
def count_kind(rows, kind):
    for row in rows:
        found = 0
        if row["kind"] == kind:
            found = found + 1
    return found
