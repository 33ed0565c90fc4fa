# points: 0
# diagnosis: names-in-quotes
symbol = "A/RES/73/27"
no = 46
line = "symbol" + ": " + "no" + " no"
