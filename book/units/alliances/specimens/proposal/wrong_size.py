# points: 3.5
# diagnosis: size-for-readiness
argument = {
    "claim": "team",
    "grounds": ["F8", "F9"],
    "warrant": "W2",
    "qualifier": ("unlikely", 0.3),
    "rebuttal": ("F12", "A2"),
}
