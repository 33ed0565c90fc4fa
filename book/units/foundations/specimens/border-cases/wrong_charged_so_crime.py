# points: 1.5
# diagnosis: charged-so-crime
borders = {
    "hunt-forward": ("military-diplomacy", "invited"),
    "central-bank": ("crime", "gain"),
    "hack-and-leak": ("crime", "state-hand"),
    "tech-ambassador": ("cyber-diplomacy", "subject"),
}
