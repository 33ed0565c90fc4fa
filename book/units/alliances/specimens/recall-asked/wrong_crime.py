# points: 0
# diagnosis: criminals-assumed
norm = "d"
