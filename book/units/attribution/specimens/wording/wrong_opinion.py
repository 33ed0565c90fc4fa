# points: 8/5
# diagnosis: opinion-as-assessment
words = {
    "firm": ("assessed", "technical"),
    "minister": ("attributed", "political"),
    "deputy": ("assessed", "political"),
    "prosecutor": ("charged", "legal"),
    "note-verbale": ("attributed", "legal"),
}
