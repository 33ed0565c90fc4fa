# points: 0
# diagnosis: copies-multiplied
both_reports = "sixteen"
