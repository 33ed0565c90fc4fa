# points: 0
# diagnosis: counted-from-one
first = yes_votes[1]
last = yes_votes[-1]
how_many = len(yes_votes)
