# points: 2
limit = {
    "always-found": ("selection", "R1"),
    "pledge": ("wording", "R4"),
}
