# points: 1.5
# diagnosis: companies-are-an-audience
borders = {
    "hunt-forward": ("military-diplomacy", "invited"),
    "central-bank": ("crime", "gain"),
    "hack-and-leak": ("influence", "publication"),
    "tech-ambassador": ("influence", "subject"),
}
