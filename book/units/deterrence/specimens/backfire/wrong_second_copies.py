# points: 3
# diagnosis: second-copies-first
backfire = {
    "first": ("down", "shares-suspicion"),
    "second": ("down", "shares-suspicion"),
    "cure": ("name-rightly", "signals-apart"),
}
