# points: 1.5
# diagnosis: another-claims-comparison
success = {
    "resilience": ("M1", "K3"),
    "partnership": ("M2", "K1"),
    "defence": ("M3", "K1"),
}
