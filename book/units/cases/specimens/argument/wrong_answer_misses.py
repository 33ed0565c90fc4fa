# points: 4.5
# diagnosis: answer-misses
argument = {
    "claim": "not-shown",
    "grounds": ["F4", "F7"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F1", "A2"),
}
