# points: 8.75
# diagnosis: vulnerable-is-destroyed
verdicts = {
    "PC-50": ("holds", "F3"),
    "PC-51": ("wrong", "F4"),
    "PC-52": ("imprecise", "F5"),
    "PC-70": ("imprecise", "F6"),
    "PC-80": ("holds", "F7"),
    "PC-83": ("wrong", "F8"),
    "PC-84": ("imprecise", "F9"),
    "PC-86": ("imprecise", "F10"),
}
