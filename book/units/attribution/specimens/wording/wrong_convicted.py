# points: 8/5
# diagnosis: charged-as-convicted
words = {
    "firm": ("assessed", "technical"),
    "minister": ("attributed", "political"),
    "deputy": ("alleged", "political"),
    "prosecutor": ("convicted", "legal"),
    "note-verbale": ("attributed", "legal"),
}
