yes = 138
members = 193
whole = float(members)
share = round(yes / whole, 4)
