# points: 6/5
# diagnosis: official-as-rumour
words = {
    "firm": ("assessed", "technical"),
    "minister": ("alleged", "political"),
    "deputy": ("alleged", "political"),
    "prosecutor": ("charged", "legal"),
    "note-verbale": ("alleged", "legal"),
}
