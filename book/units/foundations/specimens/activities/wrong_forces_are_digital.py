# points: 4.875
# diagnosis: subject-before-forces
labels = {
    "trade-secrets": "cyber-diplomacy",
    "nuclear-link": "cyber-diplomacy",
    "au-position": "cyber-diplomacy",
    "crime-treaty": "cyber-diplomacy",
    "video-summit": "digital-diplomacy",
    "embassy-posts": "digital-diplomacy",
    "locked-shields": "digital-diplomacy",
    "defence-ministers": "digital-diplomacy",
    "attache-talks": "digital-diplomacy",
    "centrifuges": "operation",
    "satellite": "operation",
    "symphony": "operation",
    "clearance-files": "espionage",
    "phone": "espionage",
    "troll-farm": "influence",
    "pipeline": "crime",
}
