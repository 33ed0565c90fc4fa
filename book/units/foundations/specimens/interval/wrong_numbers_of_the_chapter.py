# points: 1/2
# diagnosis: numbers-of-the-chapter
ends = (0.016, 0.048)
