# points: 0
# diagnosis: other-evidence
assumption = {"product": ("risk-neutral", "E3")}
