# points: 0
assumption = dict()
assumption["product"] = [["risk-neutral"], "E1"]
