def share_of_yes(votes):
    yes, no, abstained = (votes.count(code) for code in "YNA")
    return yes / (yes + no + abstained)
