# points: 2
drives = {
    "tests": ["independence", "R2"],
    "parsimonious": ["remainders", "R1"],
    "comparison": ["nothing-else", "R3"],
}
