# points: 1.5
# diagnosis: not-recoded
fit = {"consistency": 0.833, "coverage": 0.714, "consistency_recoded": 0.833, "coverage_recoded": 0.714}
