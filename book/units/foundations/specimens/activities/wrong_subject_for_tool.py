# points: 9/2
# diagnosis: subject-for-tool
labels = {
    "trade-secrets": "digital-diplomacy",
    "nuclear-link": "digital-diplomacy",
    "au-position": "digital-diplomacy",
    "crime-treaty": "digital-diplomacy",
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
