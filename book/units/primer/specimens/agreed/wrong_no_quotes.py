# points: 0
# diagnosis: quotes-left-out
def share_of_yes(votes):
    yes = votes.count(Y)
    return yes / (yes + votes.count(N) + votes.count(A))
