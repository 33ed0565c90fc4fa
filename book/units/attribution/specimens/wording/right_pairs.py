# points: 2
words = {
    "firm": ("assessed", "technical"),
    "minister": ("attributed", "political"),
    "deputy": ("alleged", "political"),
    "prosecutor": ("charged", "legal"),
    "note-verbale": ("attributed", "legal"),
}
