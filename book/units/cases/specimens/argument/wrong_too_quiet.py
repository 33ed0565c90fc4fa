# points: 5
# diagnosis: quieter-than-bank
argument = {
    "claim": "not-shown",
    "grounds": ["F4", "F7"],
    "warrant": "W1",
    "qualifier": ("unlikely", 0.3),
    "rebuttal": ("F1", "A1"),
}
