# points: 0
# diagnosis: fit-in-percent
fit = {"consistency": 83.3, "coverage": 71.4, "consistency_recoded": 66.7, "coverage_recoded": 66.7}
