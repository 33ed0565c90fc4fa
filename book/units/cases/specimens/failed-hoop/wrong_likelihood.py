# points: 0.5
# diagnosis: likelihood-for-belief
left = 1 - given.sure
