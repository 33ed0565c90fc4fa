# points: 2
# diagnosis: heavier-threat
non_state = {
    "sunrise": ("not-on-the-list", "retaliation"),
    "booters": ("not-heard", "retaliation"),
    "harbour": ("out-of-reach", "retaliation"),
    "martyrs": ("no-loss", "retaliation"),
}
