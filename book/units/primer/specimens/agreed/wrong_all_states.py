# points: 0
# diagnosis: absent-counted
def share_of_yes(votes):
    yes = 0
    for vote in votes:
        if vote == "Y":
            yes = yes + 1
    return yes / len(votes)
