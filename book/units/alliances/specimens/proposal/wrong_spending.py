# points: 3.5
# diagnosis: spending-for-protection
argument = {
    "claim": "weakest",
    "grounds": ["F3", "F10"],
    "warrant": "W1",
    "qualifier": ("likely", 0.7),
    "rebuttal": ("F4", "A1"),
}
