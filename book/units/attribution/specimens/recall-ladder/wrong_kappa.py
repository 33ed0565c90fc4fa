# points: 0
# diagnosis: kappa-for-three
agreement_number = "kappa"
