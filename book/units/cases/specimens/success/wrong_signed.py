# points: 1
# diagnosis: signed-for-success
success = {
    "resilience": ("M4", "K1"),
    "partnership": ("M4", "K2"),
    "defence": ("M3", "K3"),
}
