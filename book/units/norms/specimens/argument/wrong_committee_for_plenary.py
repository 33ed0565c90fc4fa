# points: 3.5
# diagnosis: committee-for-plenary
argument = {
    "claim": "one-refuses",
    "grounds": ["F1", "F6"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F5", "A1"),
}
