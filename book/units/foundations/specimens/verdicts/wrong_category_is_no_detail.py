# points: 7.5
# diagnosis: category-is-no-detail
verdicts = {
    "PC-50": ("imprecise", "F3"),
    "PC-51": ("imprecise", "F4"),
    "PC-52": ("imprecise", "F5"),
    "PC-70": ("imprecise", "F6"),
    "PC-80": ("holds", "F7"),
    "PC-83": ("imprecise", "F8"),
    "PC-84": ("imprecise", "F9"),
    "PC-86": ("imprecise", "F10"),
}
