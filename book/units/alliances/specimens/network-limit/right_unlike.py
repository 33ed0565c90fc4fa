# points: 1
network_limit = "unlike-ties"
