yes = 138
members = 193
share = yes / members
