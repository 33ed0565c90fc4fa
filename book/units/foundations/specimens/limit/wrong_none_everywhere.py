# points: 0.5
# diagnosis: none-everywhere
limit = {
    "never": ("none-is-not-never", "L1"),
    "most": ("none-is-not-never", "L1"),
}
