# points: 1.5
# diagnosis: spies-do-not-steal-money
borders = {
    "hunt-forward": ("military-diplomacy", "invited"),
    "central-bank": ("espionage", "state-hand"),
    "hack-and-leak": ("influence", "publication"),
    "tech-ambassador": ("cyber-diplomacy", "subject"),
}
