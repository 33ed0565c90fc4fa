# points: 4
# diagnosis: rebuttal-agrees
argument = {
    "claim": "weakest",
    "grounds": ["F3", "F5"],
    "warrant": "W1",
    "qualifier": ("likely", 0.7),
    "rebuttal": ("F5", "A1"),
}
