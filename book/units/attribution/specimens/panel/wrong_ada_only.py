# points: 1
# diagnosis: one-analyst
panel = {"arvania": 0.6, "corvinia": 0.3, "crew": 0.1}
