# points: 1.5
# diagnosis: fit-exchanged
fit = {"consistency": 0.714, "coverage": 0.833, "consistency_recoded": 0.667, "coverage_recoded": 0.667}
