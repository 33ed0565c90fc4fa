# points: 3
# diagnosis: name-is-enough
non_state = {
    "sunrise": ("not-on-the-list", "police"),
    "booters": ("not-heard", "denial"),
    "harbour": ("not-on-the-list", "police"),
    "martyrs": ("no-loss", "denial"),
}
