# points: 0
# diagnosis: cell-stopped
fifth = incidents[4]
fifth_name = fifth[name]
fifth_target = fifth[target_iso3]
