# points: 5
# diagnosis: machines-for-talks
argument = {
    "claim": "changed",
    "grounds": ["F1", "F2"],
    "warrant": "W3",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F7", "A3"),
}
