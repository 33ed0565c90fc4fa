# points: 0
# diagnosis: ratios-added
both_reports = "eight"
