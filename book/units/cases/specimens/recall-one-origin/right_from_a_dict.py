# points: 0
origins = {"official": 4}
ratio = 1
for one in origins.values():
    ratio *= one
both_reports = {1: "one", 4: "four", 8: "eight", 16: "sixteen"}[ratio]
