# points: 4/3
# diagnosis: cuts-for-remainders
drives = {
    "tests": ("independence", "R2"),
    "parsimonious": ("calibration", "R4"),
    "comparison": ("nothing-else", "R3"),
}
