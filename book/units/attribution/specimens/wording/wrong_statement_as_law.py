# points: 9/5
# diagnosis: statement-as-law
words = {
    "firm": ("assessed", "technical"),
    "minister": ("attributed", "legal"),
    "deputy": ("alleged", "political"),
    "prosecutor": ("charged", "legal"),
    "note-verbale": ("attributed", "legal"),
}
