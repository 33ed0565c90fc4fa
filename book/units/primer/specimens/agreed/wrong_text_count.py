# points: 0
# diagnosis: text-plus-number
def share_of_yes(votes):
    yes = "0"
    for vote in votes:
        if vote == "Y":
            yes = yes + 1
    return yes / len(votes)
