# points: 0
# diagnosis: printed-not-kept
symbol = "A/RES/73/27"
no = 46
line = print(symbol + ": " + str(no) + " no")
