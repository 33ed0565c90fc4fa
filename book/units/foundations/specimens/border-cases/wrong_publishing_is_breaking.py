# points: 1.5
# diagnosis: publishing-is-breaking
borders = {
    "hunt-forward": ("military-diplomacy", "invited"),
    "central-bank": ("crime", "gain"),
    "hack-and-leak": ("operation", "publication"),
    "tech-ambassador": ("cyber-diplomacy", "subject"),
}
