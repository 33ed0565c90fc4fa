# points: 4/3
# diagnosis: numbers-for-copies
drives = {
    "tests": ("calibration", "R2"),
    "parsimonious": ("remainders", "R1"),
    "comparison": ("nothing-else", "R3"),
}
