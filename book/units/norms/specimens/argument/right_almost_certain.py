# points: 5
argument = {
    "claim": "one-refuses",
    "grounds": ["F1", "F4"],
    "warrant": "W1",
    "qualifier": ("Almost certain", 0.97),
    "rebuttal": ("F5", "A1"),
}
