# points: 0
# diagnosis: another-measure-helps
network_limit = "closeness"
