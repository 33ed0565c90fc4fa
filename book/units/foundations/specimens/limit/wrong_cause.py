# points: 0.5
# diagnosis: nobody-claims-a-cause
limit = {
    "never": ("cause", "L3"),
    "most": ("only-what-was-seen", "L2"),
}
