# points: 0
# diagnosis: scale-changes-the-order
network_limit = "division"
