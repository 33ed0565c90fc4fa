# points: 1
# diagnosis: odds-turned
odds = (1 - given.prior) / given.prior * given.ratio * 3
sure = round(odds / (1 + odds), 3)
