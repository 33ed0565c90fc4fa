# points: 3
# diagnosis: threat-for-another
non_state = {
    "sunrise": ("not-heard", "police"),
    "booters": ("not-heard", "denial"),
    "harbour": ("out-of-reach", "host"),
    "martyrs": ("no-loss", "denial"),
}
