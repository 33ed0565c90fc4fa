# points: 1
# diagnosis: absence-as-gap
limit = {
    "venezuela": ("data-gap", "R2"),
    "thailand": ("easy-agreement", "R3"),
}
