# points: 0
agreement_number = "alpha-ordinal"
