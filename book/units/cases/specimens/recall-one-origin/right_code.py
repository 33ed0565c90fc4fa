# points: 0
both_reports = "four"
