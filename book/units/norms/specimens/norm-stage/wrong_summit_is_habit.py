# points: 3
# diagnosis: consensus-is-habit
stages = {
    "trade-secrets": ("internalisation", "F10"),
    "criminalise": ("internalisation", "F12"),
    "neutral-firms": ("emergence", "F14"),
    "response-teams": ("emergence", "F16"),
}
