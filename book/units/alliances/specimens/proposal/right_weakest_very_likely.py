# points: 5
argument = {
    "claim": "weakest",
    "grounds": ["F3", "F5"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.85),
    "rebuttal": ("F8", "A3"),
}
