# points: 4
backfire = {
    "first": ("down", "shares-suspicion"),
    "second": ("up", "seen-more"),
    "cure": ("name-rightly", "signals-apart"),
}
