# points: 0
# diagnosis: divided-by-all
fit = {"consistency": 0.312, "coverage": 0.312, "consistency_recoded": 0.25, "coverage_recoded": 0.25}
