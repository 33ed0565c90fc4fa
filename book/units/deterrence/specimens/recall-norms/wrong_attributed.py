# points: 0
# diagnosis: f-needs-attribution
forbidden = "attributed"
