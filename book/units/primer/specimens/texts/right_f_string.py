symbol = "A/RES/73/27"
no = 46
line = f"{symbol}: {no} no"
