# points: 1
# diagnosis: agreement-has-no-ends
limit = {
    "venezuela": ("few-shared", "R1"),
    "thailand": ("mirror", "R5"),
}
