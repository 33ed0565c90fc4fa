# points: 39/8
# diagnosis: subject-before-forces
labels = {
    "trade-secrets": "cyber-diplomacy",
    "nuclear-link": "cyber-diplomacy",
    "au-position": "cyber-diplomacy",
    "crime-treaty": "cyber-diplomacy",
    "video-summit": "digital-diplomacy",
    "embassy-posts": "digital-diplomacy",
    "locked-shields": "cyber-diplomacy",
    "defence-ministers": "cyber-diplomacy",
    "attache-talks": "cyber-diplomacy",
    "centrifuges": "operation",
    "satellite": "operation",
    "symphony": "operation",
    "clearance-files": "espionage",
    "phone": "espionage",
    "troll-farm": "influence",
    "pipeline": "crime",
}
