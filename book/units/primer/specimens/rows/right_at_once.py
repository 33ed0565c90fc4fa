fifth_name = incidents[4]["name"]
fifth_target = incidents[4].get("target_iso3")
