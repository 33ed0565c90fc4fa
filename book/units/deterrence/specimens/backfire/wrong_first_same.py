# points: 2.5
# diagnosis: nothing-changed-for-first
backfire = {
    "first": ("same", "innocent-hit"),
    "second": ("up", "newly-hit"),
    "cure": ("name-rightly", "signals-apart"),
}
