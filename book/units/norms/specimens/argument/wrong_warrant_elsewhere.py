# points: 4
# diagnosis: warrant-elsewhere
argument = {
    "claim": "one-refuses",
    "grounds": ["F1", "F2"],
    "warrant": "W2",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F5", "A1"),
}
