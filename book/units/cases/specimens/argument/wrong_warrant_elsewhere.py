# points: 5
# diagnosis: warrant-elsewhere
argument = {
    "claim": "not-shown",
    "grounds": ["F4", "F7"],
    "warrant": "W4",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F1", "A1"),
}
