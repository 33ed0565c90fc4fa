# points: 8/5
# diagnosis: firm-for-state
words = {
    "firm": ("attributed", "technical"),
    "minister": ("attributed", "political"),
    "deputy": ("alleged", "political"),
    "prosecutor": ("charged", "legal"),
    "note-verbale": ("attributed", "legal"),
}
