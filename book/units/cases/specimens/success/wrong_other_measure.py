# points: 2
# diagnosis: another-claims-measure
success = {
    "resilience": ("M1", "K1"),
    "partnership": ("M2", "K2"),
    "defence": ("M1", "K3"),
}
