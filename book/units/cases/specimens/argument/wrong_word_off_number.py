# points: 5
# diagnosis: word-off-number
argument = {
    "claim": "not-shown",
    "grounds": ["F4", "F7"],
    "warrant": "W1",
    "qualifier": ("likely", 0.9),
    "rebuttal": ("F1", "A1"),
}
