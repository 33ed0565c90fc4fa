def count_kind(rows, kind):
    return len([row for row in rows if row["kind"] == kind])
