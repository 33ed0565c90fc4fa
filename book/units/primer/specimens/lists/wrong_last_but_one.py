# points: 0
# diagnosis: one-before-the-last
first = yes_votes[0]
how_many = len(yes_votes)
last = yes_votes[how_many - 2]
