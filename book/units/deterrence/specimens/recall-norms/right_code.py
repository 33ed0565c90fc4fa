# points: 0
forbidden = "intended-and-unlawful"
