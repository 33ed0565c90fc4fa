# points: 6/5
# diagnosis: claim-as-proof
words = {
    "firm": ("proved", "technical"),
    "minister": ("attributed", "political"),
    "deputy": ("alleged", "political"),
    "prosecutor": ("charged", "legal"),
    "note-verbale": ("proved", "legal"),
}
