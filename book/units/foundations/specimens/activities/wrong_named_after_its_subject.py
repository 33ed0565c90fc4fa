# points: 21/4
# diagnosis: named-after-its-subject
labels = {
    "trade-secrets": "espionage",
    "nuclear-link": "cyber-diplomacy",
    "au-position": "cyber-diplomacy",
    "crime-treaty": "crime",
    "video-summit": "digital-diplomacy",
    "embassy-posts": "digital-diplomacy",
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
