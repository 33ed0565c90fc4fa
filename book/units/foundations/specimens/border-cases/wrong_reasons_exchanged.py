# points: 1
# diagnosis: reason-of-the-other-reading
borders = {
    "hunt-forward": ("military-diplomacy", "networks"),
    "central-bank": ("crime", "state-hand"),
    "hack-and-leak": ("influence", "secret-copy"),
    "tech-ambassador": ("cyber-diplomacy", "wider-word"),
}
