# points: 0
# diagnosis: cell-stopped
yes = 138
members = 193
share = yes / member
