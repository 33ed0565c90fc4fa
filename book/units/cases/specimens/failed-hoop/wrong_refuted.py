# points: 0.5
# diagnosis: hoop-refutes
left = 0
