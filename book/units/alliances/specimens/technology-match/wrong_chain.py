# points: 1
# diagnosis: chain-everywhere
reason = {"weakest link": "easiest", "total effort": "adds-up", "best shot": "once-for-all"}
kinds = {
    "gateway": "weakest link",
    "indicators": "weakest link",
    "key": "weakest link",
    "laptops": "weakest link",
    "bug": "weakest link",
    "team": "weakest link",
}
matches = {activity: (kind, reason[kind]) for activity, kind in kinds.items()}
