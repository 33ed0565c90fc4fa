# points: 4/3
# diagnosis: unseen-for-seen
drives = {
    "tests": ("independence", "R2"),
    "parsimonious": ("nothing-else", "R3"),
    "comparison": ("nothing-else", "R3"),
}
