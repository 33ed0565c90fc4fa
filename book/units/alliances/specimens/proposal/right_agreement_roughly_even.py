# points: 5
argument = {
    "claim": "agreement",
    "grounds": ["F7", "F13"],
    "warrant": "W3",
    "qualifier": ("roughly even chance", 0.5),
    "rebuttal": ("F6", "A4"),
}
