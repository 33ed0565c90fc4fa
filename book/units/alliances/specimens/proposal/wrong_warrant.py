# points: 4
# diagnosis: warrant-elsewhere
argument = {
    "claim": "weakest",
    "grounds": ["F3", "F5"],
    "warrant": "W3",
    "qualifier": ("likely", 0.7),
    "rebuttal": ("F4", "A1"),
}
