# points: 3
reason = {"weakest link": "easiest", "total effort": "adds-up", "best shot": "once-for-all"}
kinds = {"weakest link": ["laptops", "gateway"], "total effort": ["bug", "indicators"], "best shot": ["team", "key"]}
matches = {activity: [kind, reason[kind]] for kind, activities in kinds.items() for activity in activities}
