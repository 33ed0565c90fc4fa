# points: 4/3
# diagnosis: link-for-copies
drives = {
    "tests": ("independence", "R2"),
    "parsimonious": ("remainders", "R1"),
    "comparison": ("independence", "R4"),
}
