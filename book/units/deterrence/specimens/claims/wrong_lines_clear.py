# points: 4
# diagnosis: lines-must-be-clear
claims = {
    "threat-and-ability": ("imprecise", "two-mechanisms"),
    "balance": ("wrong-concept", "no-balance"),
    "red-lines": ("wrong-concept", "left-open"),
    "transparency": ("imprecise", "show-and-lose"),
    "misattribution": ("holds", "mechanism"),
}
