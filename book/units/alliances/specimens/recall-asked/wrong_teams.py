# points: 0
# diagnosis: teams-are-the-topic
norm = "k"
