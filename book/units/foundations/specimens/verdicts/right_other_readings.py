# points: 10
verdicts = {
    "PC-50": ("wrong", "F3"),
    "PC-51": ("wrong", "F4"),
    "PC-52": ("holds", "F5"),
    "PC-70": ("wrong", "F6"),
    "PC-80": ("holds", "F7"),
    "PC-83": ("wrong", "F7"),
    "PC-84": ("imprecise", "F9"),
    "PC-86": ("imprecise", "F10"),
}
