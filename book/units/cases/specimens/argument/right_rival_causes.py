# points: 6
argument = {
    "claim": "not-shown",
    "grounds": ["F6", "F7"],
    "warrant": "W4",
    "qualifier": ("almost certain", 0.96),
    "rebuttal": ("F2", "A5"),
}
