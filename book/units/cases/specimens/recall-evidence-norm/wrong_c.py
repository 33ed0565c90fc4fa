# points: 0
# diagnosis: territory-for-publication
publish_norm = "c"
