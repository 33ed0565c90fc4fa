# points: 1
# diagnosis: words-for-selection
limit = {
    "always-found": ("wording", "R3"),
    "pledge": ("earlier-start", "R2"),
}
