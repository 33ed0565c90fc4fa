# points: 1
# diagnosis: order-for-selection
limit = {
    "always-found": ("earlier-start", "R2"),
    "pledge": ("earlier-start", "R2"),
}
