# points: 0.5
# diagnosis: numbers-of-the-chapter
left = 0.167
