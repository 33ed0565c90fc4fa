# points: 5
names = ["threat-and-ability", "balance", "red-lines", "transparency", "misattribution"]
verdicts = ["imprecise", "wrong-concept", "holds", "imprecise", "holds"]
because = ["two-mechanisms", "no-balance", "left-open", "show-and-lose", "mechanism"]
claims = {name: (verdict, reason) for name, verdict, reason in zip(names, verdicts, because)}
