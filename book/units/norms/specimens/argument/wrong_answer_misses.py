# points: 4
# diagnosis: answer-misses
argument = {
    "claim": "one-refuses",
    "grounds": ["F1", "F2"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F5", "A5"),
}
