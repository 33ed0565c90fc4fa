# points: 7.5
# diagnosis: evidence-beside-the-verdict
verdicts = {
    "PC-50": ("imprecise", "F3"),
    "PC-51": ("wrong", "F3"),
    "PC-52": ("imprecise", "F5"),
    "PC-70": ("imprecise", "F6"),
    "PC-80": ("holds", "F7"),
    "PC-83": ("wrong", "F2"),
    "PC-84": ("imprecise", "F10"),
    "PC-86": ("imprecise", "F5"),
}
