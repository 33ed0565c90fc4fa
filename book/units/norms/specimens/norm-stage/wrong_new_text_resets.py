# points: 3
# diagnosis: new-text-resets
stages = {
    "trade-secrets": ("cascade", "F10"),
    "criminalise": ("emergence", "F13"),
    "neutral-firms": ("emergence", "F14"),
    "response-teams": ("emergence", "F16"),
}
