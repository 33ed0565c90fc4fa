# points: 3.5
# diagnosis: up-for-another-reason
backfire = {
    "first": ("down", "shares-suspicion"),
    "second": ("up", "shares-suspicion"),
    "cure": ("name-rightly", "signals-apart"),
}
