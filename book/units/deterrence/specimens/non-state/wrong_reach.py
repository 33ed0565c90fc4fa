# points: 3
# diagnosis: reach-is-all
non_state = {
    "sunrise": ("not-on-the-list", "police"),
    "booters": ("not-heard", "denial"),
    "harbour": ("out-of-reach", "host"),
    "martyrs": ("out-of-reach", "retaliation"),
}
