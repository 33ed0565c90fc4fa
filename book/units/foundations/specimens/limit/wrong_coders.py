# points: 0.5
# diagnosis: coders-are-not-that-far-off
limit = {
    "never": ("none-is-not-never", "L1"),
    "most": ("coders", "L4"),
}
