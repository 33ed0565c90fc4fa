# points: 0
# diagnosis: text-plus-number
def count_kind(rows, kind):
    found = ""
    for row in rows:
        if row["kind"] == kind:
            found = found + 1
    return found
