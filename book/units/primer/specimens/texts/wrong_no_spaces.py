# points: 0
# diagnosis: blank-forgotten
symbol = "A/RES/73/27"
no = 46
line = symbol + ":" + str(no) + "no"
