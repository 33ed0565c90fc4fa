# points: 2
limit = dict(thailand=["easy-agreement", "R3"], venezuela=["few-shared", "R1"])
