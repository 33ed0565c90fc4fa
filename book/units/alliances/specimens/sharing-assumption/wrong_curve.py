# points: 0
# diagnosis: curve-carries-it
assumption = "exponential"
