# points: 0
# diagnosis: trust-carries-it
assumption = "honest"
