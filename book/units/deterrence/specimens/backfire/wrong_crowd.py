# points: 2.5
# diagnosis: crowd-deters
backfire = {
    "first": ("down", "shares-suspicion"),
    "second": ("up", "newly-hit"),
    "cure": ("more-suspects", "shares-suspicion"),
}
