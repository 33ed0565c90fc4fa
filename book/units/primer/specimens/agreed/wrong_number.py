# points: 0
# diagnosis: count-for-share
def share_of_yes(votes):
    yes = 0
    for vote in votes:
        if vote == "Y":
            yes = yes + 1
    return yes
