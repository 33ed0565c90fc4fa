# points: 3
# diagnosis: second-untouched
backfire = {
    "first": ("down", "shares-suspicion"),
    "second": ("same", "seen-more"),
    "cure": ("name-rightly", "signals-apart"),
}
