# points: 1
network_limit = "sample"
