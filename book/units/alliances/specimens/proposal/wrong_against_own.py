# points: 3.5
# diagnosis: against-own-claim
argument = {
    "claim": "agreement",
    "grounds": ["F7", "F6"],
    "warrant": "W3",
    "qualifier": ("unlikely", 0.3),
    "rebuttal": ("F6", "A4"),
}
