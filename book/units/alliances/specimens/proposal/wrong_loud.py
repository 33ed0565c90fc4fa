# points: 4.5
# diagnosis: louder-than-bank
argument = {
    "claim": "agreement",
    "grounds": ["F7", "F13"],
    "warrant": "W3",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F6", "A4"),
}
