# points: 1
# diagnosis: selection-for-order
limit = {
    "always-found": ("selection", "R1"),
    "pledge": ("selection", "R1"),
}
