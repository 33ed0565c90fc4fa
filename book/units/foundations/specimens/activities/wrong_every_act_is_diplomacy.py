# points: 3.375
# diagnosis: espionage-is-diplomacy
labels = {
    "trade-secrets": "cyber-diplomacy",
    "nuclear-link": "cyber-diplomacy",
    "au-position": "cyber-diplomacy",
    "crime-treaty": "cyber-diplomacy",
    "video-summit": "digital-diplomacy",
    "embassy-posts": "digital-diplomacy",
    "locked-shields": "military-diplomacy",
    "defence-ministers": "military-diplomacy",
    "attache-talks": "military-diplomacy",
    "centrifuges": "cyber-diplomacy",
    "satellite": "cyber-diplomacy",
    "symphony": "cyber-diplomacy",
    "clearance-files": "cyber-diplomacy",
    "phone": "cyber-diplomacy",
    "troll-farm": "cyber-diplomacy",
    "pipeline": "cyber-diplomacy",
}
