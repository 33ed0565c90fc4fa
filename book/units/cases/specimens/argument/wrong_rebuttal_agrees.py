# points: 4.5
# diagnosis: rebuttal-agrees
argument = {
    "claim": "not-shown",
    "grounds": ["F4", "F7"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("F6", "A3"),
}
