# points: 0
# diagnosis: place-for-item
first = yes_votes[0]
last = len(yes_votes)
how_many = len(yes_votes)
