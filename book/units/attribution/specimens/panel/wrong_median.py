# points: 0
# diagnosis: middle-for-mean
from statistics import median

made = [(0.6, 0.3, 0.1), (0.6, 0.2, 0.2), (0.7, 0.3, 0.0), (0.3, 0.3, 0.4)]
panel = dict(zip(("arvania", "corvinia", "crew"), (median(column) for column in zip(*made))))
