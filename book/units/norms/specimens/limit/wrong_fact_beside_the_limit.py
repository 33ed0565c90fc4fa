# points: 1.5
# diagnosis: fact-beside-the-limit
limit = {
    "venezuela": ("few-shared", "R2"),
    "thailand": ("easy-agreement", "R3"),
}
