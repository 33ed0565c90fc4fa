# points: 3
# diagnosis: name-is-adoption
stages = {
    "trade-secrets": ("cascade", "F10"),
    "criminalise": ("internalisation", "F12"),
    "neutral-firms": ("cascade", "F14"),
    "response-teams": ("emergence", "F16"),
}
