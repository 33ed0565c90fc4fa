# points: 4
# diagnosis: word-off-number
argument = {
    "claim": "one-refuses",
    "grounds": ["F1", "F2"],
    "warrant": "W1",
    "qualifier": ("likely", 0.9),
    "rebuttal": ("F5", "A1"),
}
