# points: 8/5
# diagnosis: named-as-proved
words = {
    "firm": ("assessed", "technical"),
    "minister": ("proved", "political"),
    "deputy": ("alleged", "political"),
    "prosecutor": ("charged", "legal"),
    "note-verbale": ("attributed", "legal"),
}
