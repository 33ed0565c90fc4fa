# points: 4
# diagnosis: word-off-number
argument = {
    "claim": "weakest",
    "grounds": ["F3", "F5"],
    "warrant": "W1",
    "qualifier": ("almost certain", 0.7),
    "rebuttal": ("F4", "A1"),
}
