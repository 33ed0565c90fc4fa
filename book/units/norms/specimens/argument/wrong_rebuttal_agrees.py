# points: 4
# diagnosis: rebuttal-agrees
argument = {
    "claim": "one-refuses",
    "grounds": ["F1", "F2"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F4", "A3"),
}
