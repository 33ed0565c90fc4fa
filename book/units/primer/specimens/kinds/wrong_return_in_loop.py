# points: 0
# diagnosis: returned-in-the-loop
def count_kind(rows, kind):
    found = 0
    for row in rows:
        if row["kind"] == kind:
            found = found + 1
        return found
