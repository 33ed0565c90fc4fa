# points: 1.5
# diagnosis: subject-before-forces
borders = {
    "hunt-forward": ("cyber-diplomacy", "invited"),
    "central-bank": ("crime", "gain"),
    "hack-and-leak": ("influence", "publication"),
    "tech-ambassador": ("cyber-diplomacy", "subject"),
}
