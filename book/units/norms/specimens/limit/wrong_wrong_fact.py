# points: 1.5
limit = {
    "venezuela": ("few-shared", "R2"),
    "thailand": ("easy-agreement", "R3"),
}
