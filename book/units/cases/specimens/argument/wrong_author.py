# points: 4.5
# diagnosis: author-for-effect
argument = {
    "claim": "disturbed",
    "grounds": ["F2", "F5"],
    "warrant": "W2",
    "qualifier": ("likely", 0.7),
    "rebuttal": ("F3", "A2"),
}
