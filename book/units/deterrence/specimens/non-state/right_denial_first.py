# points: 4
non_state = {
    "sunrise": ("not-on-the-list", "denial"),
    "booters": ("not-heard", "denial"),
    "harbour": ("out-of-reach", "host"),
    "martyrs": ("no-loss", "denial"),
}
