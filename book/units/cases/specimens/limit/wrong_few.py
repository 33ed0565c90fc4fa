# points: 1
# diagnosis: few-for-selected
limit = {
    "always-found": ("small-numbers", "R3"),
    "pledge": ("earlier-start", "R2"),
}
