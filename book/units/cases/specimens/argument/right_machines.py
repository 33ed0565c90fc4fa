# points: 6
argument = {
    "claim": "disturbed",
    "grounds": ["F1", "F2"],
    "warrant": "W2",
    "qualifier": ("likely", 0.75),
    "rebuttal": ("F3", "A2"),
}
