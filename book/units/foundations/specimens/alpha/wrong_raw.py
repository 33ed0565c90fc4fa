# points: 0
# diagnosis: raw-pairs
# diagnosis: no-answer-given-as-one
def alpha(ratings, metric):
    pairs = [a == b for codes in comparable(ratings) for i, a in enumerate(codes) for b in codes[i + 1 :]]
    return sum(pairs) / len(pairs)
