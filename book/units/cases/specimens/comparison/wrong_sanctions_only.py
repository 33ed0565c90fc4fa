# points: 29/5
# diagnosis: sanctions-only
comparison = [
    {"case": "estonia-2007", "named": "none", "days_to_name": "never", "speakers": 0, "costly": "no", "days_to_cost": "never", "harm": "service"},
    {"case": "stuxnet-2010", "named": "none", "days_to_name": "never", "speakers": 0, "costly": "no", "days_to_cost": "never", "harm": "physical"},
    {"case": "wannacry-2017", "named": "PRK", "days_to_name": 221, "speakers": 6, "costly": "yes", "days_to_cost": 482, "harm": "service"},
    {"case": "notpetya-2017", "named": "RUS", "days_to_name": 233, "speakers": 4, "costly": "yes", "days_to_cost": 261, "harm": "service"},
    {"case": "albania-2022", "named": "IRN", "days_to_name": 52, "speakers": 3, "costly": "yes", "days_to_cost": 54, "harm": "service"},
]
