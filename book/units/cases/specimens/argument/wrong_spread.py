# points: 4.5
# diagnosis: spread-for-effect
argument = {
    "claim": "disturbed",
    "grounds": ["F1", "F9"],
    "warrant": "W2",
    "qualifier": ("likely", 0.7),
    "rebuttal": ("F3", "A2"),
}
