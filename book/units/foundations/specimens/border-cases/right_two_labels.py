# points: 2
readings = [
    ("hunt-forward", "military-diplomacy", "invited"),
    ("central-bank", "crime", "gain"),
    ("hack-and-leak", ["influence", "espionage"], "secret-copy"),
    ("tech-ambassador", "cyber-diplomacy", "subject"),
]
borders = {}
for id_, label, reason in readings:
    borders[id_] = (label, reason)
