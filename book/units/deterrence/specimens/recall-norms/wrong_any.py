# points: 0
# diagnosis: f-bans-everything
forbidden = "any"
