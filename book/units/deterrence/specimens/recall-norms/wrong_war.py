# points: 0
# diagnosis: f-is-war-law
forbidden = "war"
