# points: 0
# diagnosis: b-as-ban-on-naming
norm_b = "silence"
