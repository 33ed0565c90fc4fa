# points: 0
# diagnosis: likeness-carries-it
assumption = "alike"
