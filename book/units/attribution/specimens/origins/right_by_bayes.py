# points: 4
if_arvania = given.prior * given.ratio * 3
if_other = 1 - given.prior
sure = if_arvania / (if_arvania + if_other)
