# points: 0
# diagnosis: print-for-return
def share_of_yes(votes):
    yes = votes.count("Y")
    print(yes / (yes + votes.count("N") + votes.count("A")))
