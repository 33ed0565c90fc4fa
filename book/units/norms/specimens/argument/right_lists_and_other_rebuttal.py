# points: 5
argument = dict(
    rebuttal=["F3", "A2"],
    qualifier=["likely", 0.7],
    warrant="W1",
    grounds=("F4", "F1", "F2"),
    claim="one-refuses",
)
