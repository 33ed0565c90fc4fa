def share_of_yes(votes):
    yes = 0
    voted = 0
    for vote in votes:
        if vote == "Y":
            yes = yes + 1
        if vote in ("Y", "N", "A"):
            voted = voted + 1
    return yes / voted
