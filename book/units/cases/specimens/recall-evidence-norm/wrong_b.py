# points: 0
# diagnosis: care-for-publication
publish_norm = "b"
