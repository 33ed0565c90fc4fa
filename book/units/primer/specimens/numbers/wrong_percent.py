# points: 0
# diagnosis: share-in-percent
yes = 138
members = 193
share = yes / members * 100
