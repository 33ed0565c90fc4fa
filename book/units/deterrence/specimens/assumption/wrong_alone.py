# points: 0
# diagnosis: alone-for-neutral
assumption = {"product": ("alone", "E1")}
