# points: 2
limit = {
    "always-found": ["selection", "R1"],
    "pledge": ["earlier-start", "R2"],
}
