# points: 2
borders = {
    "tech-ambassador": ["digital-diplomacy", "wider-word"],
    "hack-and-leak": ["espionage", "secret-copy"],
    "central-bank": ["operation", "state-hand"],
    "hunt-forward": ["operation", "networks"],
}
