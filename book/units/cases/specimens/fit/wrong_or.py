# points: 1.5
# diagnosis: or-for-and
fit = {"consistency": 0.467, "coverage": 0.714, "consistency_recoded": 0.4, "coverage_recoded": 0.667}
