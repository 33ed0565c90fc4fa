# points: 0
coders, gaps, ordered = 3, True, True
agreement_number = "alpha-" + ("ordinal" if ordered else "nominal") if coders > 2 or gaps else "kappa"
