# points: 9/5
# diagnosis: claim-as-statement
words = {
    "firm": ("assessed", "technical"),
    "minister": ("attributed", "political"),
    "deputy": ("alleged", "political"),
    "prosecutor": ("charged", "legal"),
    "note-verbale": ("attributed", "political"),
}
