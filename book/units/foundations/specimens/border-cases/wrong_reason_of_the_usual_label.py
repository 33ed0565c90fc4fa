# points: 1
# diagnosis: reason-of-the-other-reading
borders = {
    "hunt-forward": ("operation", "invited"),
    "central-bank": ("operation", "gain"),
    "hack-and-leak": ("espionage", "subject"),
    "tech-ambassador": ("digital-diplomacy", "subject"),
}
