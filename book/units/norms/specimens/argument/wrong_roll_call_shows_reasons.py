# points: 3.5
# diagnosis: roll-call-shows-reasons
argument = {
    "claim": "approved-both",
    "grounds": ["F1", "F4"],
    "warrant": "W3",
    "qualifier": ("roughly even chance", 0.5),
    "rebuttal": ("F8", "A4"),
}
