# points: 0
# diagnosis: print-for-return
def count_kind(rows, kind):
    found = 0
    for row in rows:
        if row["kind"] == kind:
            found = found + 1
    print(found)
