# points: 2
# diagnosis: strongest-protects-all
reason = {"weakest link": "easiest", "total effort": "adds-up", "best shot": "once-for-all"}
kinds = {
    "gateway": "best shot",
    "indicators": "total effort",
    "key": "best shot",
    "laptops": "best shot",
    "bug": "total effort",
    "team": "best shot",
}
matches = {activity: (kind, reason[kind]) for activity, kind in kinds.items()}
