# points: 3
fit = {"consistency": 0.833, "coverage": 0.714, "consistency_recoded": 0.667, "coverage_recoded": 0.667}
