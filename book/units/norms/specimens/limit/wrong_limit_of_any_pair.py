# points: 1
# diagnosis: limit-of-any-pair
limit = {
    "venezuela": ("no-roll-call", "R4"),
    "thailand": ("easy-agreement", "R3"),
}
