# points: 2
limit = {"venezuela": ("few-shared", "R1"), "thailand": ("easy-agreement", "R3")}
