# points: 0
# diagnosis: counted-every-row
def count_kind(rows, kind):
    found = 0
    for row in rows:
        if row["kind"] == kind:
            pass
        found = found + 1
    return found
