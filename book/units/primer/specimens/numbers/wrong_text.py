# points: 0
# diagnosis: text-for-number
yes = 138
members = 193
share = "yes / members"
