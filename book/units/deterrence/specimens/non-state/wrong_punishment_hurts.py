# points: 3
# diagnosis: punishment-always-hurts
non_state = {
    "sunrise": ("not-on-the-list", "police"),
    "booters": ("not-heard", "denial"),
    "harbour": ("out-of-reach", "host"),
    "martyrs": ("not-heard", "retaliation"),
}
