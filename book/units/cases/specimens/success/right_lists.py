# points: 3
success = {
    "resilience": ["M1", "K1"],
    "partnership": ["M2", "K2"],
    "defence": ["M3", "K3"],
}
