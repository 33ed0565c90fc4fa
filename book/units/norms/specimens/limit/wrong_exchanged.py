# points: 0
# diagnosis: easy-for-everyone
# diagnosis: shared-votes-not-counted
limit = {
    "venezuela": ("easy-agreement", "R3"),
    "thailand": ("few-shared", "R1"),
}
