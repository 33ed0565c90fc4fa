# points: 4/3
# diagnosis: copies-as-tests
drives = {
    "tests": ("nothing-else", "R3"),
    "parsimonious": ("remainders", "R1"),
    "comparison": ("nothing-else", "R3"),
}
