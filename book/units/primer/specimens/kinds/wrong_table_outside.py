# points: 0
# diagnosis: input-not-used
def count_kind(rows, kind):
    found = 0
    for row in incidents:
        if row["kind"] == kind:
            found = found + 1
    return found
