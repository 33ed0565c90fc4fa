# points: 0.5
# diagnosis: fact-beside-the-limit
limit = {
    "never": ("none-is-not-never", "L3"),
    "most": ("only-what-was-seen", "L4"),
}
