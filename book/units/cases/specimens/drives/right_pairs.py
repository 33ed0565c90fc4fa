# points: 2
assumptions = ["independence", "remainders", "nothing-else"]
facts = ["R2", "R1", "R3"]
drives = dict(zip(["tests", "parsimonious", "comparison"], zip(assumptions, facts)))
