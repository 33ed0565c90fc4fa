# points: 45/8
# diagnosis: own-name-is-influence
labels = {
    "trade-secrets": "cyber-diplomacy",
    "nuclear-link": "cyber-diplomacy",
    "au-position": "cyber-diplomacy",
    "crime-treaty": "cyber-diplomacy",
    "video-summit": "digital-diplomacy",
    "embassy-posts": "influence",
    "locked-shields": "military-diplomacy",
    "defence-ministers": "military-diplomacy",
    "attache-talks": "military-diplomacy",
    "centrifuges": "operation",
    "satellite": "operation",
    "symphony": "operation",
    "clearance-files": "espionage",
    "phone": "espionage",
    "troll-farm": "influence",
    "pipeline": "crime",
}
