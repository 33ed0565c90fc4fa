# points: 4
# diagnosis: answer-misses
argument = {
    "claim": "weakest",
    "grounds": ["F3", "F5"],
    "warrant": "W1",
    "qualifier": ("likely", 0.7),
    "rebuttal": ("F4", "A2"),
}
