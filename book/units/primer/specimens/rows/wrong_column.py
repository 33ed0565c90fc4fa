# points: 0
# diagnosis: column-for-cell
fifth = incidents[4]
fifth_name = "name"
fifth_target = "target_iso3"
