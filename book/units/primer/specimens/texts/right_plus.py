symbol = "A/RES/73/27"
no = 46
line = symbol + ": " + str(no) + " no"
