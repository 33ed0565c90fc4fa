# points: 2
burden_limit = {"nobody": ["not-independent", "R3"], "throughout": ["one-case", "R1"]}
