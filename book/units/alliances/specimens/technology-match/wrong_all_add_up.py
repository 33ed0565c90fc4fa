# points: 1
# diagnosis: more-eyes-more-safety
reason = {"weakest link": "easiest", "total effort": "adds-up", "best shot": "once-for-all"}
kinds = {
    "gateway": "total effort",
    "indicators": "total effort",
    "key": "total effort",
    "laptops": "total effort",
    "bug": "total effort",
    "team": "total effort",
}
matches = {activity: (kind, reason[kind]) for activity, kind in kinds.items()}
