# points: 4.5
# diagnosis: power-for-stance
argument = {
    "claim": "not-shown",
    "grounds": ["F7", "F8"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F1", "A1"),
}
