# points: 39/8
# diagnosis: charged-so-crime
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
    "centrifuges": "operation",
    "satellite": "crime",
    "symphony": "operation",
    "clearance-files": "crime",
    "phone": "espionage",
    "troll-farm": "crime",
    "pipeline": "crime",
}
