# points: 0
# diagnosis: text-for-number
count = "67"
