# points: 2
# diagnosis: after-so-because
success = {
    "resilience": ("M1", "K4"),
    "partnership": ("M2", "K2"),
    "defence": ("M3", "K4"),
}
