# points: 6
by_label = {
    "cyber-diplomacy": ["trade-secrets", "au-position", "crime-treaty"],
    "military-diplomacy": ["nuclear-link", "locked-shields", "defence-ministers", "attache-talks"],
    "digital-diplomacy": ["video-summit", "embassy-posts"],
    "operation": ["centrifuges", "satellite", "symphony"],
    "espionage": ["clearance-files", "phone"],
    "influence": ["troll-farm"],
    "crime": ["pipeline"],
}
labels = {id_: label for label, ids in by_label.items() for id_ in ids}
