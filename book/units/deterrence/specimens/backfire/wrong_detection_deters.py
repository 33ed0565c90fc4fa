# points: 1
# diagnosis: detection-deters-all
backfire = {
    "first": ("up", "seen-more"),
    "second": ("up", "newly-hit"),
    "cure": ("notice-more", "detection-deters"),
}
