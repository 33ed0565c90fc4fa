# points: 5.625
# diagnosis: attache-spies
labels = {
    "trade-secrets": "cyber-diplomacy",
    "nuclear-link": "cyber-diplomacy",
    "au-position": "cyber-diplomacy",
    "crime-treaty": "cyber-diplomacy",
    "video-summit": "digital-diplomacy",
    "embassy-posts": "digital-diplomacy",
    "locked-shields": "military-diplomacy",
    "defence-ministers": "military-diplomacy",
    "attache-talks": "espionage",
    "centrifuges": "operation",
    "satellite": "operation",
    "symphony": "operation",
    "clearance-files": "espionage",
    "phone": "espionage",
    "troll-farm": "influence",
    "pipeline": "crime",
}
