# points: 0
# diagnosis: share-in-percent
def share_of_yes(votes):
    yes = votes.count("Y")
    return 100 * yes / (yes + votes.count("N") + votes.count("A"))
