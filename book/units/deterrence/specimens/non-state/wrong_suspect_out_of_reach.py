# points: 3
# diagnosis: suspect-for-culprit
non_state = {
    "sunrise": ("out-of-reach", "host"),
    "booters": ("not-heard", "denial"),
    "harbour": ("out-of-reach", "host"),
    "martyrs": ("no-loss", "denial"),
}
