# points: 0
# diagnosis: f-needs-armed-attack
forbidden = "armed-attack"
