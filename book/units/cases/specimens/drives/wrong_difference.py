# points: 4/3
# diagnosis: difference-as-cause
drives = {
    "tests": ("independence", "R2"),
    "parsimonious": ("remainders", "R1"),
    "comparison": ("remainders", "R1"),
}
