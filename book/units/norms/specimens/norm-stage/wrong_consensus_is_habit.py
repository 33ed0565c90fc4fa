# points: 3
# diagnosis: consensus-is-habit
stages = {
    "trade-secrets": ("cascade", "F10"),
    "criminalise": ("internalisation", "F12"),
    "neutral-firms": ("emergence", "F14"),
    "response-teams": ("internalisation", "F17"),
}
