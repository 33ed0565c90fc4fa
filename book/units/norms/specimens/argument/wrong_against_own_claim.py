# points: 3.5
# diagnosis: against-own-claim
argument = {
    "claim": "one-refuses",
    "grounds": ["F1", "F5"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F3", "A2"),
}
