# points: 0
# diagnosis: ladder-without-order
agreement_number = "alpha-nominal"
