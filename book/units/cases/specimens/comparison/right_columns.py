# points: 6
chosen = ["albania-2022", "notpetya-2017", "wannacry-2017", "stuxnet-2010", "estonia-2007"]
comparison = {
    "case": chosen,
    "harm": ["service", "service", "service", "physical", "service"],
    "named": ["IRN", "RUS", "PRK", "none", "none"],
    "days_to_name": [52, 233, 221, "never", "never"],
    "speakers": [3, 4, 6, 0, 0],
    "costly": ["yes", "yes", "yes", "no", "no"],
    "days_to_cost": [52, 261, 482, "never", "never"],
}
