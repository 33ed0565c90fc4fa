# points: 7.5
# diagnosis: evidence-beside-the-verdict
verdicts = {
    "PC-50": ("wrong", "F2"),
    "PC-51": ("wrong", "F4"),
    "PC-52": ("holds", "F2"),
    "PC-70": ("wrong", "F11"),
    "PC-80": ("imprecise", "F7"),
    "PC-83": ("wrong", "F8"),
    "PC-84": ("imprecise", "F9"),
    "PC-86": ("imprecise", "F10"),
}
