# points: 5
argument = {
    "claim": "team",
    "grounds": ["F2", "F8"],
    "warrant": "W2",
    "qualifier": ("unlikely", 0.3),
    "rebuttal": ("F1", "A2"),
}
