# points: 5
argument = {
    "claim": "weakest",
    "grounds": ["F3", "F5"],
    "warrant": "W1",
    "qualifier": ("likely", 0.7),
    "rebuttal": ("F4", "A1"),
}
