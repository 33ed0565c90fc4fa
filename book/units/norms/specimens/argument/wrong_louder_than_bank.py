# points: 4.5
# diagnosis: louder-than-bank
argument = {
    "claim": "two-camps",
    "grounds": ["F2", "F5"],
    "warrant": "W2",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F1", "A3"),
}
