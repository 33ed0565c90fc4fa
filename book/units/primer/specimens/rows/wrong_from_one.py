# points: 0
# diagnosis: counted-from-one
fifth_name = incidents[5]["name"]
fifth_target = incidents[5]["target_iso3"]
