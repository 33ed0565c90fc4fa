# points: 3
# diagnosis: loss-for-list
non_state = {
    "sunrise": ("no-loss", "denial"),
    "booters": ("not-heard", "denial"),
    "harbour": ("out-of-reach", "host"),
    "martyrs": ("no-loss", "denial"),
}
