# points: 3.25
# diagnosis: down-for-another-reason
backfire = {
    "first": ("down", "seen-more"),
    "second": ("up", "newly-hit"),
    "cure": ("name-rightly", "signals-apart"),
}
