# points: 6.25
# diagnosis: correcting-is-rejecting
verdicts = {
    "PC-50": ("imprecise", "F3"),
    "PC-51": ("wrong", "F4"),
    "PC-52": ("wrong", "F5"),
    "PC-70": ("imprecise", "F6"),
    "PC-80": ("holds", "F7"),
    "PC-83": ("wrong", "F8"),
    "PC-84": ("wrong", "F9"),
    "PC-86": ("wrong", "F10"),
}
