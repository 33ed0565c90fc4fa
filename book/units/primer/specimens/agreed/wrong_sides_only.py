# points: 0
# diagnosis: abstention-left-out
def share_of_yes(votes):
    yes = votes.count("Y")
    return yes / (yes + votes.count("N"))
