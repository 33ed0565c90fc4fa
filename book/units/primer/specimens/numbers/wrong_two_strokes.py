# points: 0
# diagnosis: whole-division
yes = 138
members = 193
share = yes // members
