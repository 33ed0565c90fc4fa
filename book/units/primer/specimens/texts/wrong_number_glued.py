# points: 0
# diagnosis: cell-stopped
symbol = "A/RES/73/27"
no = 46
line = symbol + ": " + no + " no"
