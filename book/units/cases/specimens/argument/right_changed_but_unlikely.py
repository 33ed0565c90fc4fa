# points: 6
argument = {
    "claim": "changed",
    "grounds": ["F2", "F1"],
    "warrant": "W3",
    "qualifier": ("very unlikely", 0.1),
    "rebuttal": ("F7", "A3"),
}
