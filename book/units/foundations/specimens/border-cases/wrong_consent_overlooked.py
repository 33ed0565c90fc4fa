# points: 1.5
# diagnosis: consent-overlooked
borders = {
    "hunt-forward": ("espionage", "networks"),
    "central-bank": ("crime", "gain"),
    "hack-and-leak": ("influence", "publication"),
    "tech-ambassador": ("cyber-diplomacy", "subject"),
}
