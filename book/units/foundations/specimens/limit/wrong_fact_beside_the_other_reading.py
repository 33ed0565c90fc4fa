# points: 0.5
# diagnosis: fact-beside-the-limit
limit = {
    "never": ("only-what-was-seen", "L3"),
    "most": ("only-what-was-seen", "L4"),
}
