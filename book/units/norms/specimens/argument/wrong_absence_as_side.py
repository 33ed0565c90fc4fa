# points: 3.5
# diagnosis: absence-as-side
argument = {
    "claim": "one-refuses",
    "grounds": ["F2", "F7"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F5", "A1"),
}
