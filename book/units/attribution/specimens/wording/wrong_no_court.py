# points: 8/5
# diagnosis: court-left-out
words = {
    "firm": ("assessed", "technical"),
    "minister": ("attributed", "political"),
    "deputy": ("alleged", "political"),
    "prosecutor": ("attributed", "legal"),
    "note-verbale": ("attributed", "legal"),
}
