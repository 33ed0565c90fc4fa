# points: 10
verdicts = {
    "PC-50": ("imprecise", "F3"),
    "PC-51": ("wrong", "F4"),
    "PC-52": ("imprecise", "F5"),
    "PC-70": ("imprecise", "F6"),
    "PC-80": ("imprecise", "F12"),
    "PC-83": ("wrong", "F8"),
    "PC-84": ("imprecise", "F9"),
    "PC-86": ("imprecise", "F10"),
}
