# points: 4.875
# diagnosis: forces-are-diplomacy
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
    "centrifuges": "military-diplomacy",
    "satellite": "military-diplomacy",
    "symphony": "military-diplomacy",
    "clearance-files": "espionage",
    "phone": "espionage",
    "troll-farm": "influence",
    "pipeline": "crime",
}
