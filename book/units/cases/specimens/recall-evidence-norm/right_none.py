# points: 0
publish_norm = "none"
