# points: 4.5
# diagnosis: against-own-claim
argument = {
    "claim": "not-shown",
    "grounds": ["F7", "F2"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F1", "A1"),
}
