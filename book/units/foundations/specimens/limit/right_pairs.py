# points: 1
limit = {
    "never": ("none-is-not-never", "L1"),
    "most": ("only-what-was-seen", "L2"),
}
