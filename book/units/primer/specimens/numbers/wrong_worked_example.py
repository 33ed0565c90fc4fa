# points: 0
# diagnosis: worked-example-kept
yes = 119
members = 193
share = yes / members
