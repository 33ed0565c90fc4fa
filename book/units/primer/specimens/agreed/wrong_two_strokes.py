# points: 0
# diagnosis: whole-division
def share_of_yes(votes):
    yes = votes.count("Y")
    return yes // (yes + votes.count("N") + votes.count("A"))
