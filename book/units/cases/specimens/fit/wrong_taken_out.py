# points: 2.25
# diagnosis: case-taken-out
fit = {"consistency": 0.833, "coverage": 0.714, "consistency_recoded": 0.8, "coverage_recoded": 0.667}
