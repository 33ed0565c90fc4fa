# points: 0
norm = "(h)".strip("()").lower()
