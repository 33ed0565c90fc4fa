# points: 0
# diagnosis: cell-stopped
first = yes_votes[0]
how_many = len(yes_votes)
last = yes_votes[how_many]
