# points: 0
# diagnosis: unnamed-is-nothing
both_reports = "one"
