how_many = len(yes_votes)
first, *middle, last = yes_votes
