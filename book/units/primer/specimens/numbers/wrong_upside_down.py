# points: 0
# diagnosis: upside-down
yes = 138
members = 193
share = members / yes
