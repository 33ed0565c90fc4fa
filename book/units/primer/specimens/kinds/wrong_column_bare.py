# points: 0
# diagnosis: quotes-left-out
def count_kind(rows, kind):
    found = 0
    for row in rows:
        if row[kind] == kind:
            found = found + 1
    return found
