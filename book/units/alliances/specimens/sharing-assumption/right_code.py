# points: 1
assumption = "own-margin"
