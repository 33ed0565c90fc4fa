# points: 0
# diagnosis: last-place-for-length
first = yes_votes[0]
last = yes_votes[-1]
how_many = 5
