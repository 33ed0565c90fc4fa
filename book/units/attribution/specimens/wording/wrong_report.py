# points: 8/5
# diagnosis: report-as-rumour
words = {
    "firm": ("alleged", "technical"),
    "minister": ("attributed", "political"),
    "deputy": ("alleged", "political"),
    "prosecutor": ("charged", "legal"),
    "note-verbale": ("attributed", "legal"),
}
