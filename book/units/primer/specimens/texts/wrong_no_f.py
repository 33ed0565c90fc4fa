# points: 0
# diagnosis: braces-shown
symbol = "A/RES/73/27"
no = 46
line = "{symbol}: {no} no"
