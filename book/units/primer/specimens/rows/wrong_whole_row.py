# points: 0
# diagnosis: row-for-cell
fifth_name = incidents[4]
fifth_target = incidents[4]["target_iso3"]
