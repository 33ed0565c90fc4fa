# points: 3
# diagnosis: breach-kills-norm
stages = {
    "trade-secrets": ("emergence", "F11"),
    "criminalise": ("internalisation", "F12"),
    "neutral-firms": ("emergence", "F14"),
    "response-teams": ("emergence", "F16"),
}
