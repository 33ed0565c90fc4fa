# points: 0
assumption = {"product": ("risk-neutral", "E1")}
