# points: 0
# diagnosis: between-means-governs
network_limit = "influence"
