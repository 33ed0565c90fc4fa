first = yes_votes[0]
last = yes_votes[-1]
how_many = len(yes_votes)
