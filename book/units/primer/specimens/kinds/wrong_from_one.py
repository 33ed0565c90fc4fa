# points: 0
# diagnosis: began-at-one
def count_kind(rows, kind):
    found = 1
    for row in rows:
        if row["kind"] == kind:
            found = found + 1
    return found
