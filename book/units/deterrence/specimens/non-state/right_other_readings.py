# points: 4
non_state = {
    "sunrise": ("not-on-the-list", "police"),
    "booters": ("out-of-reach", "denial"),
    "harbour": ("out-of-reach", "denial"),
    "martyrs": ("no-loss", "denial"),
}
